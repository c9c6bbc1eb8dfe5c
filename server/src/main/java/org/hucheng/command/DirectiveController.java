package org.hucheng.command;

import static org.hucheng.kernel.Field.required;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hucheng.export.Column;
import org.hucheng.export.ListExport;
import org.hucheng.identity.Actor;
import org.hucheng.identity.Permission;
import org.hucheng.identity.Permit;
import org.hucheng.kernel.KernelProblem;
import org.hucheng.kernel.Page;
import org.hucheng.kernel.SearchPattern;
import org.hucheng.kernel.Text;
import org.hucheng.operations.OperationView;
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

/** Directives: the list, one of them with its units, giving, acknowledging and reporting. */
@RestController
@RequestMapping("/api/v1/operations/{op}")
class DirectiveController {
    private static final List<String> STATES = List.of("open", "overdue", "done", "withdrawn");
    private static final List<String> PRIORITIES = List.of("routine", "urgent", "immediate");

    private final Directives directives;
    private final CommandClock clock;
    private final Operations operations;
    private final ListExport exports;

    DirectiveController(Directives directives, CommandClock clock, Operations operations, ListExport exports) {
        this.directives = directives;
        this.clock = clock;
        this.operations = operations;
        this.exports = exports;
    }

    /** What the list may be narrowed to, bound from the address; {@code at} only counts for an operation that is over. */
    record Asked(
            @Nullable String q,
            @Nullable String state,
            @Nullable String priority,
            @Nullable String group,
            @Nullable String unit,
            @Nullable OffsetDateTime at) {
        DirectiveListStore.Filter of(OperationView operation, CommandClock clock) {
            check("state", state, STATES);
            check("priority", priority, PRIORITIES);
            return new DirectiveListStore.Filter(
                    operation.id(),
                    clock.moment(operation, at),
                    null,
                    SearchPattern.containing(q),
                    state,
                    priority,
                    group,
                    unit);
        }
    }

    private static void check(String field, @Nullable String value, List<String> allowed) {
        if (value != null && !allowed.contains(value)) {
            throw KernelProblem.FIELD_INVALID.refuse("field", field, "value", value);
        }
    }

    @GetMapping("/directives")
    @Permit(Permission.COMMAND_READ)
    Page<DirectiveRow> list(
            @PathVariable String op,
            Asked asked,
            @RequestParam @Nullable Integer after,
            @RequestParam @Nullable Integer limit) {
        var operation = operations.get(op);
        return directives.list(operation, asked.of(operation, clock), after, Page.size(limit), true);
    }

    @GetMapping("/directives/{number}")
    @Permit(Permission.COMMAND_READ)
    DirectivePage get(@PathVariable String op, @PathVariable int number, @RequestParam @Nullable OffsetDateTime at) {
        var operation = operations.get(op);
        return directives.get(operation, number, clock.moment(operation, at));
    }

    record Body(
            @Nullable String group,
            @Nullable List<String> units,
            @Nullable String subject,
            @Nullable String text,
            @Nullable String priority,
            @Nullable OffsetDateTime due,
            @Nullable Integer withdraws,
            @Nullable OffsetDateTime at) {
        NewDirective toDirective() {
            check("priority", required("priority", priority), PRIORITIES);
            return new NewDirective(
                    group == null || group.isBlank() ? null : group,
                    Objects.requireNonNullElse(units, List.of()),
                    Written.text("subject", subject, 120),
                    Written.text("text", text, Written.LONGEST),
                    required("priority", priority),
                    required("due", due).toInstant(),
                    withdraws);
        }
    }

    @PostMapping("/directives")
    @ResponseStatus(HttpStatus.CREATED)
    @Permit(Permission.COMMAND_DIRECT)
    DirectivePage give(@PathVariable String op, @RequestBody Body body, Actor actor) {
        var operation = operations.get(op);
        var at = clock.moment(operation, body.at());
        int number = directives.give(operation, body.toDirective(), at, actor.by());
        return directives.get(operation, number, at);
    }

    record UnitBody(
            @Nullable String unit,
            @Nullable String text,
            @Nullable OffsetDateTime at) {}

    @PostMapping("/directives/{number}/acknowledgements")
    @ResponseStatus(HttpStatus.CREATED)
    @Permit(Permission.COMMAND_ACKNOWLEDGE)
    DirectivePage acknowledge(
            @PathVariable String op, @PathVariable int number, @RequestBody UnitBody body, Actor actor) {
        var operation = operations.get(op);
        var at = clock.moment(operation, body.at());
        directives.acknowledge(operation, number, required("unit", body.unit()), at, actor.by());
        return directives.get(operation, number, at);
    }

    @PostMapping("/directives/{number}/reports")
    @ResponseStatus(HttpStatus.CREATED)
    @Permit(Permission.COMMAND_ACKNOWLEDGE)
    DirectivePage report(@PathVariable String op, @PathVariable int number, @RequestBody UnitBody body, Actor actor) {
        var operation = operations.get(op);
        var at = clock.moment(operation, body.at());
        directives.report(
                operation,
                number,
                required("unit", body.unit()),
                Written.text("text", body.text(), Written.LONGEST),
                at,
                actor.by());
        return directives.get(operation, number, at);
    }

    private static final Map<String, Text> WORDS = Map.of(
            "routine", new Text("平件", "routine"),
            "urgent", new Text("加急", "urgent"),
            "immediate", new Text("特急", "immediate"),
            "open", new Text("办理中", "open"),
            "overdue", new Text("逾期", "overdue"),
            "done", new Text("办结", "done"),
            "withdrawn", new Text("已撤回", "withdrawn"));

    private static final List<Column<DirectiveRow>> COLUMNS = List.of(
            Column.of("编号", "Number", DirectiveRow::number),
            Column.of("标题", "Subject", DirectiveRow::subject),
            Column.of("内容", "Text", DirectiveRow::text),
            Column.of("缓急", "Priority", d -> WORDS.get(d.priority())),
            Column.of("状态", "State", d -> WORDS.get(d.state())),
            Column.of("下达组", "From group", DirectiveRow::group),
            Column.of("下达人", "Given by", DirectiveRow::givenBy),
            Column.of("下达时间", "Given at", DirectiveRow::givenAt),
            Column.of("完成时限", "Due", DirectiveRow::dueAt),
            Column.of("单位", "Units", DirectiveRow::units),
            Column.of("已签收", "Acknowledged", DirectiveRow::acknowledged),
            Column.of("已反馈", "Reported done", DirectiveRow::done),
            Column.of("撤回指令", "Withdraws", DirectiveRow::withdraws),
            Column.of("被撤回于", "Withdrawn by", DirectiveRow::withdrawnBy));

    @GetMapping("/directives.{form}")
    @Permit(Permission.COMMAND_READ)
    ResponseEntity<StreamingResponseBody> export(
            @PathVariable String op,
            @PathVariable String form,
            Asked asked,
            @RequestParam @Nullable String lang,
            Actor actor) {
        var operation = operations.get(op);
        var filter = asked.of(operation, clock);
        return exports.send(
                new ListExport.Asked(operation, actor, "directives", form, lang, Map.of("asked", asked)),
                COLUMNS,
                after -> directives.list(
                        operation, filter, after == null ? null : Integer.valueOf(after), ListExport.PAGE, false));
    }
}
