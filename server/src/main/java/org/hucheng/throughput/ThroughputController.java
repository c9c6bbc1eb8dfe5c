package org.hucheng.throughput;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.hucheng.export.Column;
import org.hucheng.export.Configured;
import org.hucheng.export.ListExport;
import org.hucheng.identity.Actor;
import org.hucheng.identity.Permission;
import org.hucheng.identity.Permit;
import org.hucheng.kernel.KernelProblem;
import org.hucheng.kernel.Page;
import org.hucheng.kernel.Text;
import org.hucheng.operations.OperationView;
import org.hucheng.operations.Operations;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Posts compared by their throughput, and one post with its lanes. */
@RestController
@RequestMapping("/api/v1/operations/{op}")
class ThroughputController {
    private static final Map<String, ToDoubleFunction<PostRate>> SORTS = Map.of(
            "now", PostRate::now,
            "lastHour", PostRate::lastHour,
            "perVehicle", p -> number(p.perVehicle()),
            "staff", PostRate::staff,
            "staffPer100", p -> number(p.staffPer100()),
            "load", p -> number(p.load()),
            "wait", p -> p.waiting().equals("at-limit") ? Double.MAX_VALUE : number(p.waitMinutes()));

    private final Throughput throughput;
    private final Operations operations;
    private final ListExport exports;

    ThroughputController(Throughput throughput, Operations operations, ListExport exports) {
        this.throughput = throughput;
        this.operations = operations;
        this.exports = exports;
    }

    private static double number(@Nullable Double value) {
        return value == null ? -1 : value;
    }

    /** @param rules by which the posts are judged */
    record ThroughputJson(
            OffsetDateTime asOf,
            ThroughputRules rules,
            List<PostRate> items,
            @Nullable String next,
            long total) {}

    /** What the list may be narrowed to and sorted by, bound from the address; sorted downwards, without {@code sort} by code. */
    record Asked(
            @Nullable String q,
            @Nullable String kind,
            @Nullable String advice,
            @Nullable String sort) {
        List<PostRate> of(List<PostRate> posts) {
            var by = sort == null ? null : SORTS.get(sort);
            if (sort != null && by == null) {
                throw KernelProblem.FIELD_INVALID.refuse("field", "sort", "value", sort);
            }
            String words = q == null ? "" : q.strip().toLowerCase(Locale.ROOT);
            var found = posts.stream()
                    .filter(p -> kind == null || kind.equals(p.kind()))
                    .filter(p -> advice == null || !p.advice().isEmpty())
                    .filter(p -> (p.post() + "\n" + p.name().zh() + "\n"
                                    + p.name().en())
                            .toLowerCase(Locale.ROOT)
                            .contains(words));
            return (by == null
                            ? found
                            : found.sorted(
                                    Comparator.comparingDouble(by).reversed().thenComparing(PostRate::post)))
                    .toList();
        }
    }

    @GetMapping("/throughput")
    @Permit(Permission.POSTS_READ)
    ThroughputJson list(
            @PathVariable String op,
            Asked asked,
            @RequestParam @Nullable OffsetDateTime at,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable Integer limit) {
        var operation = operations.get(op);
        var picture = throughput.at(operation, throughput.moment(operation, at));
        var found = asked.of(picture.posts());
        int size = Page.size(limit);
        var rest = found.stream()
                .dropWhile(p -> after != null && !p.post().equals(after))
                .skip(after == null ? 0 : 1)
                .toList();
        var shown = rest.stream().limit(size).toList();
        return new ThroughputJson(
                local(picture.at(), operation),
                ThroughputRules.of(operation),
                shown,
                rest.size() > size ? shown.getLast().post() : null,
                found.size());
    }

    record PostJson(
            OffsetDateTime asOf,
            ThroughputRules rules,
            @Nullable PostRate rate) {}

    /** Without a rate when the post is closed and nothing passed it in the last hour. */
    @GetMapping("/posts/{post}/throughput")
    @Permit(Permission.POSTS_READ)
    PostJson post(@PathVariable String op, @PathVariable String post, @RequestParam @Nullable OffsetDateTime at) {
        var operation = operations.get(op);
        var picture = throughput.at(operation, throughput.moment(operation, at));
        return new PostJson(
                local(picture.at(), operation),
                ThroughputRules.of(operation),
                picture.posts().stream()
                        .filter(p -> p.post().equals(post))
                        .findFirst()
                        .orElse(null));
    }

    private static final Map<String, Text> WORDS = Map.of(
            "none", new Text("无车", "no vehicles"),
            "estimated", new Text("估算", "estimated"),
            "at-limit", new Text("已到极限", "at the limit"),
            "open-lane", new Text("加开一条车道", "open a lane"),
            "tally", new Text("改用计数方式", "count without names"));

    private static List<Column<PostRate>> columns(OperationView operation, Instant at) {
        var configured = new Configured(operation);
        return List.of(
                Column.of("岗点", "Post", PostRate::post),
                Column.of("名称", "Name", PostRate::name),
                Column.of("类型", "Kind", p -> configured.name("posts", "kinds", p.kind())),
                Column.of("截至", "As of", p -> local(at, operation)),
                Column.of("此刻辆次/时", "Vehicles an hour now", PostRate::now),
                Column.of("近一小时辆次", "Vehicles in the last hour", PostRate::lastHour),
                Column.of("车均人数", "People in a vehicle", PostRate::perVehicle),
                Column.of("在岗人数", "Staff", PostRate::staff),
                Column.of("每百辆人手", "Staff for 100 vehicles", PostRate::staffPer100),
                Column.of("车道", "Lanes", PostRate::lanes),
                Column.of("在用车道", "Lanes in use", PostRate::lanesUsed),
                Column.of("负荷", "Load", PostRate::load),
                Column.of("等候", "Waiting", p -> WORDS.get(p.waiting())),
                Column.of("估算等候分钟", "Estimated minutes", PostRate::waitMinutes),
                Column.of(
                        "建议",
                        "Advice",
                        p -> p.advice().isEmpty() ? null : WORDS.get(p.advice().getFirst())));
    }

    @GetMapping("/throughput.{form}")
    @Permit(Permission.POSTS_READ)
    ResponseEntity<StreamingResponseBody> export(
            @PathVariable String op,
            @PathVariable String form,
            Asked asked,
            @RequestParam @Nullable OffsetDateTime at,
            @RequestParam @Nullable String lang,
            Actor actor) {
        var operation = operations.get(op);
        var picture = throughput.at(operation, throughput.moment(operation, at));
        var filters = new HashMap<String, @Nullable Object>();
        filters.put("at", picture.at());
        filters.put("asked", asked);
        return exports.whole(
                new ListExport.Asked(operation, actor, "throughput", form, lang, filters),
                columns(operation, picture.at()),
                asked.of(picture.posts()));
    }

    private static OffsetDateTime local(Instant at, OperationView operation) {
        return at.atZone(operation.zone()).toOffsetDateTime();
    }
}
