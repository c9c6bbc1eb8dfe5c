package org.hucheng.planning;

import static org.hucheng.kernel.Field.required;

import java.time.LocalDate;
import java.util.List;
import org.hucheng.identity.Actor;
import org.hucheng.identity.Permission;
import org.hucheng.identity.Permit;
import org.hucheng.kernel.KernelProblem;
import org.hucheng.operations.OperationView;
import org.hucheng.operations.Operations;
import org.hucheng.planning.RosterJson.ProgressJson;
import org.hucheng.rostering.Budget;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Rosters: the list, one of them, and planning. */
@RestController
@RequestMapping("/api/v1/operations/{op}/rosters")
class PlanningController {
    private static final int LONGEST = 35;
    private static final int THREADS = 2;

    private final Rosters rosters;
    private final Planner planner;
    private final Situations situations;
    private final Operations operations;
    private final JsonMapper json;

    PlanningController(
            Rosters rosters, Planner planner, Situations situations, Operations operations, JsonMapper json) {
        this.rosters = rosters;
        this.planner = planner;
        this.situations = situations;
        this.operations = operations;
        this.json = json;
    }

    record ListJson(List<RosterJson> items) {}

    @GetMapping
    @Permit(Permission.ROSTER_READ)
    ListJson list(@PathVariable String op) {
        var operation = operations.get(op);
        var situation = situations.of(operation);
        return new ListJson(rosters.list(operation).stream()
                .map(row -> RosterJson.of(row, situation, planner.find(row.id()), Report.NONE))
                .toList());
    }

    /** The budget, and what to plan; the fields of a new roster only count there. */
    record PlanBody(
            @Nullable LocalDate from,
            @Nullable Integer days,
            @Nullable String unit,
            @Nullable String people,
            @Nullable Integer revision,
            @Nullable Double seconds,
            @Nullable Integer rounds,
            @Nullable Integer boundRounds,
            @Nullable Long seed) {
        Budget budget() {
            return new Budget(
                    seconds == null ? (rounds == null ? 20 : 0) : within("seconds", seconds, 1, 600),
                    rounds == null ? 0 : (int) within("rounds", rounds, 1, 10_000),
                    THREADS,
                    seed == null ? 1 : seed,
                    boundRounds == null ? 40 : (int) within("boundRounds", boundRounds, 0, 200));
        }

        Rosters.Window window() {
            String who = people == null ? "pools" : people;
            if (!who.equals("pools") && !who.equals("own")) {
                throw KernelProblem.FIELD_INVALID.refuse("field", "people", "value", who);
            }
            return new Rosters.Window(
                    required("from", from),
                    (int) within("days", required("days", days), 1, LONGEST),
                    unit == null || unit.isBlank() ? null : unit,
                    who);
        }

        private static double within(String field, double value, double least, double most) {
            if (!(value >= least && value <= most)) {
                throw KernelProblem.FIELD_INVALID.refuse("field", field, "least", least, "most", most);
            }
            return value;
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Permit(Permission.ROSTER_PLAN)
    RosterJson begin(@PathVariable String op, @RequestBody PlanBody body, Actor actor) {
        var operation = operations.get(op);
        var budget = body.budget();
        var order = rosters.begin(operation, body.window(), actor.by());
        rosters.start(order, budget, actor.by());
        return show(operation, order.roster().number());
    }

    @GetMapping("/{number}")
    @Permit(Permission.ROSTER_READ)
    RosterJson get(@PathVariable String op, @PathVariable int number) {
        return show(operations.get(op), number);
    }

    record StateJson(String state, int revision, @Nullable ProgressJson progress) {}

    @GetMapping("/{number}/progress")
    @Permit(Permission.ROSTER_READ)
    StateJson progress(@PathVariable String op, @PathVariable int number) {
        RosterRow row = rosters.get(operations.get(op), number);
        var run = planner.find(row.id());
        return new StateJson(row.state(), row.revision(), run == null ? null : ProgressJson.of(run));
    }

    @PostMapping("/{number}/plan")
    @Permit(Permission.ROSTER_PLAN)
    RosterJson again(@PathVariable String op, @PathVariable int number, @RequestBody PlanBody body, Actor actor) {
        var operation = operations.get(op);
        var budget = body.budget();
        rosters.get(operation, number);
        var order = rosters.again(operation, number, required("revision", body.revision()), actor.by());
        rosters.start(order, budget, actor.by());
        return show(operation, number);
    }

    @PostMapping("/{number}/stop")
    @Permit(Permission.ROSTER_PLAN)
    StateJson stop(@PathVariable String op, @PathVariable int number) {
        rosters.stop(operations.get(op), number);
        return progress(op, number);
    }

    @DeleteMapping("/{number}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Permit(Permission.ROSTER_PLAN)
    void discard(@PathVariable String op, @PathVariable int number, Actor actor) {
        rosters.discard(operations.get(op), number, actor.by());
    }

    private RosterJson show(OperationView operation, int number) {
        RosterRow row = rosters.get(operation, number);
        return RosterJson.of(
                row, situations.of(operation), planner.find(row.id()), json.readValue(row.report(), Report.class));
    }
}
