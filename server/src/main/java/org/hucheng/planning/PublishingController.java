package org.hucheng.planning;

import static org.hucheng.kernel.Field.required;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hucheng.identity.Actor;
import org.hucheng.identity.Permission;
import org.hucheng.identity.Permit;
import org.hucheng.kernel.Text;
import org.hucheng.operations.Operations;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** From a working copy to a version, and the versions. */
@RestController
@RequestMapping("/api/v1/operations/{op}/rosters/{number}")
class PublishingController {
    private final Publishing publishing;
    private final PlanningController planning;
    private final Rosters rosters;
    private final Versions versions;
    private final Situations situations;
    private final Operations operations;

    PublishingController(
            Publishing publishing,
            PlanningController planning,
            Rosters rosters,
            Versions versions,
            Situations situations,
            Operations operations) {
        this.publishing = publishing;
        this.planning = planning;
        this.rosters = rosters;
        this.versions = versions;
        this.situations = situations;
        this.operations = operations;
    }

    record Body(@Nullable Integer revision, @Nullable String reason) {}

    @PostMapping("/approve")
    @Permit(Permission.ROSTER_APPROVE)
    RosterJson approve(@PathVariable String op, @PathVariable int number, @RequestBody Body body, Actor actor) {
        var operation = operations.get(op);
        rosters.get(operation, number);
        publishing.approve(operation, number, required("revision", body.revision()), actor.by());
        return planning.get(op, number);
    }

    @PostMapping("/return")
    @Permit(Permission.ROSTER_APPROVE)
    RosterJson giveBack(@PathVariable String op, @PathVariable int number, @RequestBody Body body, Actor actor) {
        var operation = operations.get(op);
        rosters.get(operation, number);
        publishing.giveBack(operation, number, required("reason", body.reason()), actor.by());
        return planning.get(op, number);
    }

    @PostMapping("/publish")
    @Permit(Permission.ROSTER_PUBLISH)
    RosterJson publish(@PathVariable String op, @PathVariable int number, @RequestBody Body body, Actor actor) {
        var operation = operations.get(op);
        rosters.get(operation, number);
        publishing.publish(
                operation,
                number,
                required("revision", body.revision()),
                Objects.requireNonNullElse(body.reason(), ""),
                actor.by());
        return planning.get(op, number);
    }

    @PostMapping("/revise")
    @Permit(Permission.ROSTER_PLAN)
    RosterJson revise(@PathVariable String op, @PathVariable int number, Actor actor) {
        publishing.revise(operations.get(op), number, actor.by());
        return planning.get(op, number);
    }

    record VersionJson(
            int version,
            String kind,
            OffsetDateTime at,
            String by,
            String reason,
            int duties,
            int added,
            int removed) {}

    record VersionsJson(List<VersionJson> items) {}

    @GetMapping("/versions")
    @Permit(Permission.ROSTER_READ)
    VersionsJson versions(@PathVariable String op, @PathVariable int number) {
        var operation = operations.get(op);
        return new VersionsJson(versions.list(rosters.get(operation, number)).stream()
                .map(v -> new VersionJson(
                        v.version(),
                        v.kind(),
                        v.at().atZone(operation.zone()).toOffsetDateTime(),
                        v.by(),
                        v.reason(),
                        v.duties(),
                        v.added(),
                        v.removed()))
                .toList());
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DifferenceJson(
            String member,
            Text name,
            LocalDate day,
            @Nullable SpotJson before,
            @Nullable SpotJson after) {}

    record DiffJson(int version, int against, List<DifferenceJson> items) {}

    @GetMapping("/versions/{version}/diff")
    @Permit(Permission.ROSTER_READ)
    DiffJson diff(
            @PathVariable String op,
            @PathVariable int number,
            @PathVariable int version,
            @RequestParam @Nullable Integer against) {
        var operation = operations.get(op);
        RosterRow roster = rosters.get(operation, number);
        int other = against == null ? version - 1 : against;
        var difference = Versions.Difference.of(
                other == 0 ? List.of() : versions.of(roster, other), versions.of(roster, version));
        var situation = situations.of(operation);
        return new DiffJson(
                version,
                other,
                cells(difference).stream()
                        .map(cell -> cell.toJson(situation))
                        .sorted(Comparator.comparing(DifferenceJson::member).thenComparing(DifferenceJson::day))
                        .toList());
    }

    /** A member's day that differs; what was there before and what is there after. */
    private static final class Cell {
        private @Nullable Assignment before;
        private @Nullable Assignment after;

        DifferenceJson toJson(Situation situation) {
            Assignment any = Objects.requireNonNull(before == null ? after : before);
            var member = Objects.requireNonNull(situation.members.get(any.memberId()));
            return new DifferenceJson(
                    member.code(),
                    member.name(),
                    any.day(),
                    SpotJson.of(before, situation),
                    SpotJson.of(after, situation));
        }
    }

    private static List<Cell> cells(Versions.Difference difference) {
        record Key(int member, LocalDate day) {}
        Map<Key, List<Cell>> cells = new HashMap<>();
        for (Assignment gone : difference.removed()) {
            var cell = new Cell();
            cell.before = gone;
            cells.computeIfAbsent(new Key(gone.memberId(), gone.day()), k -> new ArrayList<>())
                    .add(cell);
        }
        for (Assignment come : difference.added()) {
            var day = cells.computeIfAbsent(new Key(come.memberId(), come.day()), k -> new ArrayList<>());
            var cell = day.stream().filter(c -> c.after == null).findFirst().orElseGet(() -> {
                var fresh = new Cell();
                day.add(fresh);
                return fresh;
            });
            cell.after = come;
        }
        return cells.values().stream().flatMap(List::stream).toList();
    }
}
