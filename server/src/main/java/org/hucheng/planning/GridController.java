package org.hucheng.planning;

import java.util.List;
import org.hucheng.identity.Permission;
import org.hucheng.identity.Permit;
import org.hucheng.kernel.KernelProblem;
import org.hucheng.kernel.Scope;
import org.hucheng.operations.Operations;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A whole roster for a table. */
@RestController
class GridController {
    private final Rosters rosters;
    private final Versions versions;
    private final Situations situations;
    private final Tasks tasks;
    private final AbsenceStore absences;
    private final Operations operations;

    GridController(
            Rosters rosters,
            Versions versions,
            Situations situations,
            Tasks tasks,
            AbsenceStore absences,
            Operations operations) {
        this.rosters = rosters;
        this.versions = versions;
        this.situations = situations;
        this.tasks = tasks;
        this.absences = absences;
        this.operations = operations;
    }

    @GetMapping("/api/v1/operations/{op}/rosters/{number}/grid")
    @Permit(Permission.ROSTER_READ)
    ResponseEntity<GridJson> grid(
            @PathVariable String op,
            @PathVariable int number,
            @RequestParam @Nullable String version,
            @RequestHeader(value = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String known) {
        var operation = operations.get(op);
        var situation = situations.of(operation);
        RosterRow roster = rosters.get(operation, number);
        int asked = version == null ? (roster.isPublished() ? roster.version() : 0) : number(version, roster);
        var away = absences.touching(operation.id(), roster.firstDay(), roster.lastDay());
        String tag = "W/\"%s.%d.%d.%d.%s\""
                .formatted(
                        op,
                        number,
                        roster.revision(),
                        asked,
                        Integer.toHexString(List.of(
                                        situation.stamp,
                                        away,
                                        roster.version(),
                                        Scope.current().settings())
                                .hashCode()));
        if (known != null && known.contains(tag)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag).build();
        }
        List<Assignment> duties = asked == 0 ? rosters.assignments(roster) : versions.of(roster, asked);
        Task task = tasks.of(situation, roster, duties, List.of());
        Scope scope = Scope.current();
        if (!scope.seesWhole(operation.id())) {
            task = task.seenBy(
                    post -> scope.seesPost(operation.id(), post.id()),
                    member -> scope.seesUnit(operation.id(), member.unitId()),
                    duties);
        }
        return ResponseEntity.ok()
                .eTag(tag)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(GridJson.of(
                        roster,
                        asked == 0 ? roster.version() : asked,
                        asked == 0 ? "working" : "version",
                        task,
                        duties,
                        away));
    }

    private static int number(String version, RosterRow roster) {
        if (version.equals("latest")) {
            return roster.version() == 0 ? -1 : roster.version();
        }
        try {
            return Math.max(-1, Integer.parseInt(version) == 0 ? -1 : Integer.parseInt(version));
        } catch (NumberFormatException e) {
            throw KernelProblem.FIELD_INVALID.refuse("field", "version", "value", version);
        }
    }
}
