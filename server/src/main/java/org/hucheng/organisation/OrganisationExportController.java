package org.hucheng.organisation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hucheng.export.Column;
import org.hucheng.export.Configured;
import org.hucheng.export.ListExport;
import org.hucheng.identity.Actor;
import org.hucheng.identity.Permission;
import org.hucheng.identity.Permit;
import org.hucheng.operations.OperationView;
import org.hucheng.operations.Operations;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Units, members and teams as files. */
@RestController
class OrganisationExportController {
    private final OrganisationController lists;
    private final Operations operations;
    private final ListExport exports;

    OrganisationExportController(OrganisationController lists, Operations operations, ListExport exports) {
        this.lists = lists;
        this.operations = operations;
        this.exports = exports;
    }

    private static List<Column<MemberRow>> members(OperationView operation) {
        var configured = new Configured(operation);
        return List.of(
                Column.of("编号", "Code", MemberRow::code),
                Column.of("称呼", "Name", MemberRow::name),
                Column.of("类别", "Kind", m -> configured.name("organisation", "memberKinds", m.kind())),
                Column.of("部门", "Agency", m -> configured.name("organisation", "agencies", m.agency())),
                Column.of("技能", "Skills", m -> m.skills().stream().collect(Collectors.joining(" "))),
                Column.of("单位", "Unit", m -> m.unit().name()));
    }

    @GetMapping("/api/v1/operations/{op}/members.{form}")
    @Permit(Permission.MEMBERS_READ)
    ResponseEntity<StreamingResponseBody> members(
            @PathVariable String op,
            @PathVariable String form,
            @RequestParam @Nullable String unit,
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String kind,
            @RequestParam @Nullable String lang,
            Actor actor) {
        var operation = operations.get(op);
        var filters = new HashMap<String, @Nullable Object>();
        filters.put("unit", unit);
        filters.put("q", q);
        filters.put("kind", kind);
        return exports.send(
                new ListExport.Asked(operation, actor, "members", form, lang, filters),
                members(operation),
                after -> lists.members(op, unit, q, kind, after, ListExport.PAGE));
    }

    private static final List<Column<UnitRow>> UNITS = List.of(
            Column.of("编号", "Code", UnitRow::code),
            Column.of("名称", "Name", UnitRow::name),
            Column.of("上级", "Parent", UnitRow::parent),
            Column.of("类别", "Kind", UnitRow::kind),
            Column.of("辖区", "Division", UnitRow::division),
            Column.of("人数", "Members", UnitRow::members),
            Column.of("含下级人数", "Members with units below", UnitRow::membersBelow));

    @GetMapping("/api/v1/operations/{op}/units.{form}")
    @Permit(Permission.ORGANISATION_READ)
    ResponseEntity<StreamingResponseBody> units(
            @PathVariable String op, @PathVariable String form, @RequestParam @Nullable String lang, Actor actor) {
        return exports.whole(
                new ListExport.Asked(operations.get(op), actor, "units", form, lang, Map.of()), UNITS, lists.units(op));
    }

    private static List<Column<TeamRow>> teams(OperationView operation) {
        var configured = new Configured(operation);
        return List.of(
                Column.of("编号", "Code", TeamRow::code),
                Column.of("名称", "Name", TeamRow::name),
                Column.of("类别", "Kind", t -> configured.name("organisation", "teamKinds", t.kind())),
                Column.of("层级", "Tier", TeamRow::tier),
                Column.of("单位", "Unit", TeamRow::unit),
                Column.of("起始日", "From", TeamRow::from),
                Column.of("截止日", "To", TeamRow::to),
                Column.of("人数", "Members", TeamRow::members));
    }

    @GetMapping("/api/v1/operations/{op}/teams.{form}")
    @Permit(Permission.MEMBERS_READ)
    ResponseEntity<StreamingResponseBody> teams(
            @PathVariable String op, @PathVariable String form, @RequestParam @Nullable String lang, Actor actor) {
        var operation = operations.get(op);
        return exports.whole(
                new ListExport.Asked(operation, actor, "teams", form, lang, Map.of()),
                teams(operation),
                lists.teams(op));
    }
}
