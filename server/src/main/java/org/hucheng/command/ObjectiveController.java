package org.hucheng.command;

import static org.hucheng.kernel.Field.required;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.hucheng.export.Column;
import org.hucheng.export.ListExport;
import org.hucheng.identity.Actor;
import org.hucheng.identity.Permission;
import org.hucheng.identity.Permit;
import org.hucheng.kernel.DayWindow;
import org.hucheng.kernel.KernelProblem;
import org.hucheng.kernel.Text;
import org.hucheng.operations.Operations;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The objectives of the operation. */
@RestController
@RequestMapping("/api/v1/operations/{op}")
class ObjectiveController {
    private static final int LONGEST = 1_000;

    private final Objectives objectives;
    private final CommandClock clock;
    private final Operations operations;
    private final ListExport exports;

    ObjectiveController(Objectives objectives, CommandClock clock, Operations operations, ListExport exports) {
        this.objectives = objectives;
        this.clock = clock;
        this.operations = operations;
        this.exports = exports;
    }

    record Body(
            @Nullable String text,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String outcome,
            @Nullable OffsetDateTime at) {}

    @GetMapping("/objectives")
    @Permit(Permission.COMMAND_READ)
    List<Objective> list(@PathVariable String op, @RequestParam @Nullable OffsetDateTime at) {
        var operation = operations.get(op);
        return objectives.list(operation, clock.moment(operation, at));
    }

    @PostMapping("/objectives")
    @ResponseStatus(HttpStatus.CREATED)
    @Permit(Permission.COMMAND_DIRECT)
    List<Objective> set(@PathVariable String op, @RequestBody Body body, Actor actor) {
        var operation = operations.get(op);
        var at = clock.moment(operation, body.at());
        objectives.set(
                operation,
                Written.text("text", body.text(), LONGEST),
                new DayWindow(required("from", body.from()), required("to", body.to())),
                at,
                actor.by());
        return objectives.list(operation, at);
    }

    @PostMapping("/objectives/{number}/end")
    @ResponseStatus(HttpStatus.CREATED)
    @Permit(Permission.COMMAND_DIRECT)
    List<Objective> end(@PathVariable String op, @PathVariable int number, @RequestBody Body body, Actor actor) {
        var operation = operations.get(op);
        var at = clock.moment(operation, body.at());
        String outcome = required("outcome", body.outcome());
        if (!List.of("reached", "dropped").contains(outcome)) {
            throw KernelProblem.FIELD_INVALID.refuse("field", "outcome", "value", outcome);
        }
        objectives.end(operation, number, outcome, Written.text("text", body.text(), LONGEST), at, actor.by());
        return objectives.list(operation, at);
    }

    private static final Map<String, Text> STATES = Map.of(
            "set", new Text("进行中", "set"),
            "late", new Text("过期未达成", "late"),
            "reached", new Text("已达成", "reached"),
            "dropped", new Text("已放弃", "dropped"));

    private static final List<Column<Objective>> COLUMNS = List.of(
            Column.of("编号", "Number", Objective::number),
            Column.of("目标", "Objective", Objective::text),
            Column.of("起始日", "From", Objective::from),
            Column.of("截止日", "To", Objective::to),
            Column.of("状态", "State", o -> STATES.get(o.state())),
            Column.of("定下时间", "Set at", Objective::setAt),
            Column.of("定下人", "Set by", Objective::setBy),
            Column.of("了结时间", "Ended at", Objective::endedAt),
            Column.of("了结人", "Ended by", Objective::endedBy),
            Column.of("说明", "How", Objective::endText));

    @GetMapping("/objectives.{form}")
    @Permit(Permission.COMMAND_READ)
    ResponseEntity<StreamingResponseBody> export(
            @PathVariable String op,
            @PathVariable String form,
            @RequestParam @Nullable OffsetDateTime at,
            @RequestParam @Nullable String lang,
            Actor actor) {
        var operation = operations.get(op);
        return exports.whole(
                new ListExport.Asked(operation, actor, "objectives", form, lang, Map.of()),
                COLUMNS,
                objectives.list(operation, clock.moment(operation, at)));
    }
}
