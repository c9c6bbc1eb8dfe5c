package org.hucheng.posts;

import static org.hucheng.kernel.Field.required;
import static org.hucheng.kernel.Field.wording;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hucheng.identity.Actor;
import org.hucheng.identity.Permission;
import org.hucheng.identity.Permit;
import org.hucheng.kernel.GeoPoint;
import org.hucheng.kernel.KernelProblem;
import org.hucheng.kernel.Page;
import org.hucheng.kernel.SearchPattern;
import org.hucheng.kernel.Text;
import org.hucheng.operations.OperationView;
import org.hucheng.operations.Operations;
import org.hucheng.organisation.Organisation;
import org.hucheng.organisation.UnitRef;
import org.hucheng.posts.PostListStore.Filter;
import org.hucheng.posts.PostListStore.Line;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Posts on the desk: the list, one post's page, new posts and the orders for them. */
@RestController
@RequestMapping("/api/v1/operations/{op}/posts")
class PostController {
    private static final int MOST_NEEDS = 200;

    private final Operations operations;
    private final Organisation organisation;
    private final Posts posts;
    private final PostListStore lists;
    private final Clock clock;

    PostController(Operations operations, Organisation organisation, Posts posts, PostListStore lists, Clock clock) {
        this.operations = operations;
        this.organisation = organisation;
        this.posts = posts;
        this.lists = lists;
        this.clock = clock;
    }

    @GetMapping
    @Permit(Permission.POSTS_READ)
    Page<PostRow> list(
            @PathVariable String op,
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String kind,
            @RequestParam @Nullable String state,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable Integer limit) {
        OperationView operation = operations.get(op);
        if (state != null && !List.of("planned", "open", "revoked").contains(state)) {
            throw KernelProblem.FIELD_INVALID.refuse("field", "state", "value", state);
        }
        var filter = new Filter(
                operation.id(), operation.clock(clock.instant()), null, SearchPattern.containing(q), kind, state);
        int size = Page.size(limit);
        List<Line> lines = lists.list(filter, after, size + 1);
        boolean more = lines.size() > size;
        List<Line> shown = more ? lines.subList(0, size) : lines;
        return new Page<>(rows(operation, shown), more ? shown.getLast().code() : null, lists.count(filter));
    }

    @GetMapping("/{post}")
    @Permit(Permission.POSTS_READ)
    PostPage get(@PathVariable String op, @PathVariable String post) {
        return page(operations.get(op), post);
    }

    record NewPostBody(
            @Nullable String code,
            @Nullable String kind,

            @com.fasterxml.jackson.annotation.JsonProperty("class") @Nullable
            String postClass,

            @Nullable Integer lanes,
            @Nullable Text name,
            @Nullable Double lon,
            @Nullable Double lat,
            @Nullable String unit,
            @Nullable String division,
            @Nullable List<NeedBody> demand,
            @Nullable OrderBody order) {
        List<NewNeed> needs() {
            List<NewNeed> needs = demand == null
                    ? List.of()
                    : demand.stream().map(NeedBody::toNeed).toList();
            if (needs.size() > MOST_NEEDS) {
                throw KernelProblem.FIELD_INVALID.refuse("field", "demand", "most", MOST_NEEDS);
            }
            var keys = needs.stream()
                    .map(n -> List.of(n.system(), n.shift(), n.agency(), String.valueOf(n.skill())))
                    .distinct();
            if (keys.count() < needs.size()) {
                throw KernelProblem.FIELD_INVALID.refuse("field", "demand");
            }
            return needs;
        }

        @Nullable
        PostOrder opening() {
            if (order == null) {
                return null;
            }
            PostOrder opening = order.toOrder();
            if (opening.act() != PostOrder.Act.OPEN) {
                throw KernelProblem.FIELD_INVALID.refuse(
                        "field", "order.act", "value", opening.act().code());
            }
            return opening;
        }

        NewPost toPost() {
            String newCode = required("code", code);
            int newLanes = lanes == null ? 0 : lanes;
            if (!newCode.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")) {
                throw KernelProblem.FIELD_INVALID.refuse("field", "code");
            }
            if (newLanes < 0 || newLanes > 60) {
                throw KernelProblem.FIELD_INVALID.refuse("field", "lanes", "least", 0, "most", 60);
            }
            return new NewPost(
                    newCode,
                    required("kind", kind),
                    postClass,
                    newLanes,
                    wording("name", name),
                    new GeoPoint(required("lon", lon), required("lat", lat)),
                    required("unit", unit),
                    division);
        }
    }

    /** One line of what a new post needs. */
    record NeedBody(
            @Nullable String system,
            @Nullable String shift,
            @Nullable String agency,
            @Nullable String skill,
            @Nullable Integer needed) {
        NewNeed toNeed() {
            return new NewNeed(
                    required("demand.system", system),
                    required("demand.shift", shift),
                    required("demand.agency", agency),
                    skill == null || skill.isBlank() ? null : skill,
                    required("demand.needed", needed));
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Permit(Permission.POSTS_ORDER)
    PostPage add(@PathVariable String op, @RequestBody NewPostBody body, Actor actor) {
        OperationView operation = operations.get(op);
        NewPost post = body.toPost();
        posts.add(operation, post, body.needs(), body.opening(), actor.by());
        return page(operation, post.code());
    }

    record OrderBody(
            @Nullable String act,
            @Nullable String number,
            @Nullable Text givenBy,
            @Nullable OffsetDateTime at,
            @Nullable Text reason,
            @Nullable String replaces) {
        PostOrder toOrder() {
            String code = required("act", act);
            if (!code.equals("open") && !code.equals("revoke")) {
                throw KernelProblem.FIELD_INVALID.refuse("field", "act", "value", code);
            }
            return new PostOrder(
                    PostOrder.Act.of(code),
                    required("number", number).strip(),
                    wording("givenBy", givenBy),
                    required("at", at).toInstant(),
                    wording("reason", reason),
                    replaces == null || replaces.isBlank() ? null : replaces.strip());
        }
    }

    @PostMapping("/{post}/orders")
    @ResponseStatus(HttpStatus.CREATED)
    @Permit(Permission.POSTS_ORDER)
    PostPage order(@PathVariable String op, @PathVariable String post, @RequestBody OrderBody body, Actor actor) {
        OperationView operation = operations.get(op);
        posts.order(operation, post, body.toOrder(), actor.by());
        return page(operation, post);
    }

    private PostPage page(OperationView operation, String code) {
        Line line = lists.find(operation.id(), code, operation.clock(clock.instant()))
                .orElseThrow(() -> PostProblem.POST_NOT_FOUND.refuse("post", code));
        return new PostPage(
                rows(operation, List.of(line)).getFirst(),
                line.division(),
                lists.orders(line.id(), operation.zone()),
                lists.demand(line.id()));
    }

    private List<PostRow> rows(OperationView operation, List<Line> lines) {
        Map<Integer, UnitRef> units =
                organisation.unitsById(lines.stream().map(Line::unitId).collect(Collectors.toSet()));
        return lines.stream()
                .map(line -> PostRow.of(line, units.get(line.unitId()), operation.zone()))
                .toList();
    }
}
