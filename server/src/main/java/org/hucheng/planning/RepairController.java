package org.hucheng.planning;

import static org.hucheng.kernel.Field.required;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.hucheng.identity.Actor;
import org.hucheng.identity.Permission;
import org.hucheng.identity.Permit;
import org.hucheng.kernel.KernelProblem;
import org.hucheng.kernel.Text;
import org.hucheng.operations.OperationView;
import org.hucheng.operations.Operations;
import org.hucheng.planning.Report.ShortageJson;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Proposals of repair: seen, asked for, accepted, dismissed. */
@RestController
@RequestMapping("/api/v1/operations/{op}")
class RepairController {
    private static final List<String> STATES = List.of("open", "accepted", "dismissed", "outdated", "all");

    private final Repairs repairs;
    private final Rosters rosters;
    private final Situations situations;
    private final Operations operations;
    private final Clock clock;

    RepairController(Repairs repairs, Rosters rosters, Situations situations, Operations operations, Clock clock) {
        this.repairs = repairs;
        this.rosters = rosters;
        this.situations = situations;
        this.operations = operations;
        this.clock = clock;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ItemJson(
            String kind,
            String member,
            Text name,
            LocalDate day,
            @Nullable SpotJson before,
            @Nullable SpotJson after,
            Text reason) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RepairJson(
            int id,
            int roster,
            int basedOn,
            String state,
            OffsetDateTime at,
            List<Text> why,
            int holesBefore,
            int holesAfter,
            int callIns,
            int fewestCallIns,
            int moved,
            @Nullable String decidedBy,
            @Nullable OffsetDateTime decidedAt,
            @Nullable String reason,
            @Nullable Integer version,
            @Nullable List<ItemJson> changes,
            @Nullable List<ShortageJson> shortages) {}

    record ListJson(List<RepairJson> items) {}

    @GetMapping("/repairs")
    @Permit(Permission.ROSTER_READ)
    ListJson list(@PathVariable String op, @RequestParam(defaultValue = "open") String state) {
        if (!STATES.contains(state)) {
            throw KernelProblem.FIELD_INVALID.refuse("field", "state", "value", state);
        }
        var operation = operations.get(op);
        var situation = situations.of(operation);
        return new ListJson(repairs.list(operation, state.equals("all") ? null : state).stream()
                .map(row -> toJson(row, situation, false))
                .toList());
    }

    @GetMapping("/repairs/{id}")
    @Permit(Permission.ROSTER_READ)
    RepairJson get(@PathVariable String op, @PathVariable int id) {
        return show(operations.get(op), id);
    }

    record Body(@Nullable OffsetDateTime at, @Nullable String reason) {}

    @PostMapping("/rosters/{number}/repairs")
    @Permit(Permission.ROSTER_REPAIR)
    ResponseEntity<RepairJson> propose(@PathVariable String op, @PathVariable int number, @RequestBody Body body) {
        var operation = operations.get(op);
        rosters.get(operation, number);
        return repairs.propose(operation, number, AbsenceController.moment(operation, body.at(), clock))
                .map(id -> ResponseEntity.status(HttpStatus.CREATED).body(show(operation, id)))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @PostMapping("/repairs/{id}/accept")
    @Permit(Permission.ROSTER_REPAIR)
    RepairJson accept(@PathVariable String op, @PathVariable int id, Actor actor) {
        var operation = operations.get(op);
        repairs.accept(operation, id, actor.by());
        return show(operation, id);
    }

    @PostMapping("/repairs/{id}/dismiss")
    @Permit(Permission.ROSTER_REPAIR)
    RepairJson dismiss(@PathVariable String op, @PathVariable int id, @RequestBody Body body, Actor actor) {
        var operation = operations.get(op);
        repairs.get(operation, id);
        repairs.dismiss(operation, id, required("reason", body.reason()), actor.by());
        return show(operation, id);
    }

    private RepairJson show(OperationView operation, int id) {
        return toJson(repairs.get(operation, id), situations.of(operation), true);
    }

    private RepairJson toJson(RepairStore.Row row, Situation situation, boolean whole) {
        Proposal proposal = repairs.proposal(row);
        return new RepairJson(
                row.id(),
                row.roster(),
                row.basedOn(),
                row.state(),
                row.at().atZone(situation.operation.zone()).toOffsetDateTime(),
                proposal.why(),
                proposal.holesBefore(),
                proposal.holesAfter(),
                proposal.callIns(),
                proposal.fewestCallIns(),
                proposal.moved(),
                row.decidedBy(),
                RosterJson.local(row.decidedAt(), situation),
                row.reason(),
                row.version(),
                whole ? proposal.items().stream().map(i -> toJson(i, situation)).toList() : null,
                whole ? proposal.shortages() : null);
    }

    private static ItemJson toJson(Proposal.Item item, Situation situation) {
        var member = Objects.requireNonNull(situation.members.get(item.memberId()));
        return new ItemJson(
                item.kind(),
                member.code(),
                member.name(),
                item.day(),
                SpotJson.of(item.before(), situation),
                SpotJson.of(item.after(), situation),
                item.reason());
    }
}
