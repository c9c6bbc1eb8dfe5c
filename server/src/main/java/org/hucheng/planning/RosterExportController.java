package org.hucheng.planning;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hucheng.export.Column;
import org.hucheng.export.Configured;
import org.hucheng.export.ListExport;
import org.hucheng.identity.Actor;
import org.hucheng.identity.Permission;
import org.hucheng.identity.Permit;
import org.hucheng.kernel.Text;
import org.hucheng.operations.OperationView;
import org.hucheng.operations.Operations;
import org.hucheng.organisation.MemberRef;
import org.hucheng.organisation.UnitRef;
import org.hucheng.posts.PostRef;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** A roster as a file, a row for each duty: of the working copy where there is one, of a version where one is named. */
@RestController
class RosterExportController {
    private final Rosters rosters;
    private final Versions versions;
    private final Situations situations;
    private final Operations operations;
    private final ListExport exports;

    RosterExportController(
            Rosters rosters, Versions versions, Situations situations, Operations operations, ListExport exports) {
        this.rosters = rosters;
        this.versions = versions;
        this.situations = situations;
        this.operations = operations;
        this.exports = exports;
    }

    private record Row(
            LocalDate day,
            PostRef post,
            Text shift,
            String start,
            String agency,
            @Nullable String skill,
            MemberRef member,
            @Nullable UnitRef unit) {}

    private static List<Column<Row>> columns(OperationView operation) {
        var configured = new Configured(operation);
        return List.of(
                Column.of("日期", "Day", Row::day),
                Column.of("岗点", "Post", r -> r.post().code()),
                Column.of("岗点名称", "Post name", r -> r.post().name()),
                Column.of("班次", "Shift", Row::shift),
                Column.of("开始", "Begins", Row::start),
                Column.of("部门", "Agency", r -> configured.name("organisation", "agencies", r.agency())),
                Column.of("技能", "Skill", r -> configured.name("organisation", "skills", r.skill())),
                Column.of("人员", "Member", r -> r.member().code()),
                Column.of("姓名", "Name", r -> r.member().name()),
                Column.of("单位", "Unit", r -> r.unit() == null ? null : r.unit().name()));
    }

    @GetMapping("/api/v1/operations/{op}/rosters/{number}/duties.{form}")
    @Permit(Permission.ROSTER_READ)
    ResponseEntity<StreamingResponseBody> export(
            @PathVariable String op,
            @PathVariable int number,
            @PathVariable String form,
            @RequestParam @Nullable Integer version,
            @RequestParam @Nullable String lang,
            Actor actor) {
        var operation = operations.get(op);
        RosterRow roster = rosters.get(operation, number);
        var situation = situations.of(operation);
        var duties = version == null ? rosters.assignments(roster) : versions.of(roster, version);
        var rows = duties.stream()
                .map(duty -> row(duty, situation))
                .sorted(Comparator.comparing(Row::day)
                        .thenComparing(r -> r.post().code())
                        .thenComparing(Row::start)
                        .thenComparing(r -> r.member().code()))
                .toList();
        return exports.whole(
                new ListExport.Asked(
                        operation,
                        actor,
                        "roster-" + number,
                        form,
                        lang,
                        Map.of("version", version == null ? "as it stands" : version)),
                columns(operation),
                rows);
    }

    private static Row row(Assignment duty, Situation situation) {
        KnownShift shift = situation.rules.shifts().get(duty.shiftId());
        var member = Objects.requireNonNull(situation.members.get(duty.memberId()));
        return new Row(
                duty.day(),
                Objects.requireNonNull(situation.posts.get(duty.postId())),
                shift == null ? new Text(duty.shift(), duty.shift()) : shift.name(),
                shift == null ? "" : shift.start().toString(),
                duty.agency(),
                duty.skill(),
                member,
                situation.units.get(member.unitId()));
    }
}
