package org.hucheng.roster;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hucheng.export.Column;
import org.hucheng.export.Configured;
import org.hucheng.export.ListExport;
import org.hucheng.identity.Actor;
import org.hucheng.identity.Permission;
import org.hucheng.identity.Permit;
import org.hucheng.kernel.Page;
import org.hucheng.operations.OperationView;
import org.hucheng.operations.Operations;
import org.hucheng.roster.GapController.GapJson;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The list of gaps as a file, as it is at one moment. */
@RestController
class GapExportController {
    private final GapController gaps;
    private final Roster roster;
    private final Operations operations;
    private final ListExport exports;

    GapExportController(GapController gaps, Roster roster, Operations operations, ListExport exports) {
        this.gaps = gaps;
        this.roster = roster;
        this.operations = operations;
        this.exports = exports;
    }

    private static List<Column<GapJson>> columns(OperationView operation) {
        var configured = new Configured(operation);
        return List.of(
                Column.of("岗点", "Post", g -> g.post().code()),
                Column.of("名称", "Name", g -> g.post().name()),
                Column.of(
                        "类型",
                        "Kind",
                        g -> configured.name("posts", "kinds", g.post().kind())),
                Column.of("部门", "Agency", g -> configured.name("organisation", "agencies", g.agency())),
                Column.of("技能", "Skill", g -> configured.name("organisation", "skills", g.skill())),
                Column.of("班次", "Shift", GapJson::shift),
                Column.of("日期", "Day", GapJson::day),
                Column.of("需要", "Needed", GapJson::needed),
                Column.of("在岗", "Present", GapJson::present),
                Column.of("缺", "Missing", GapJson::missing),
                Column.of("自何时起", "Since", GapJson::since),
                Column.of(
                        "已召回",
                        "Called in",
                        g -> g.calledIn().stream()
                                .map(GapController.CalledJson::member)
                                .collect(Collectors.joining(" "))),
                Column.of("可补岗人数", "Could come", g -> g.candidates().size()));
    }

    @GetMapping("/api/v1/operations/{op}/gaps.{form}")
    @Permit(Permission.POSTS_READ)
    ResponseEntity<StreamingResponseBody> export(
            @PathVariable String op,
            @PathVariable String form,
            @RequestParam @Nullable OffsetDateTime at,
            @ModelAttribute GapDesk.Filter filter,
            @RequestParam @Nullable String lang,
            Actor actor) {
        var operation = operations.get(op);
        var moment = roster.moment(operation, at).atZone(operation.zone()).toOffsetDateTime();
        return exports.send(
                new ListExport.Asked(operation, actor, "gaps", form, lang, Map.of("at", moment, "asked", filter)),
                columns(operation),
                after -> {
                    var page = gaps.gaps(op, moment, filter, after, ListExport.PAGE);
                    return new Page<>(page.items(), page.next(), null);
                });
    }
}
