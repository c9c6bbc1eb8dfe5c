package org.hucheng.command;

import java.time.Instant;
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
import org.hucheng.kernel.Field;
import org.hucheng.kernel.Page;
import org.hucheng.kernel.SearchPattern;
import org.hucheng.operations.OperationView;
import org.hucheng.operations.Operations;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The command log: reading, searching, taking out, and free notes. */
@RestController
class LogController {
    private final CommandLog log;
    private final CommandClock clock;
    private final Operations operations;
    private final ListExport exports;

    LogController(CommandLog log, CommandClock clock, Operations operations, ListExport exports) {
        this.log = log;
        this.clock = clock;
        this.operations = operations;
        this.exports = exports;
    }

    /** What may be asked of the log, bound from the address; {@code kind} is a whole kind or its first word, {@code at} the moment it is seen at. */
    record Asked(
            @Nullable String q,
            @Nullable String kind,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable OffsetDateTime at) {
        LogStore.Filter of(OperationView operation) {
            return new LogStore.Filter(
                    operation.id(),
                    SearchPattern.containing(q),
                    kind,
                    from == null ? null : new DayWindow(from, from).startIn(operation.zone()),
                    end(operation));
        }

        private @Nullable Instant end(OperationView operation) {
            Instant end = to == null ? null : new DayWindow(to, to).endIn(operation.zone());
            Instant seen = at == null ? null : at.toInstant().plusMillis(1);
            return end == null || seen != null && seen.isBefore(end) ? seen : end;
        }
    }

    record NoteBody(@Nullable String text, @Nullable OffsetDateTime at) {}

    @GetMapping("/api/v1/operations/{op}/command-log")
    @Permit(Permission.COMMAND_READ)
    Page<LogEntry> list(
            @PathVariable String op,
            Asked asked,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable Integer limit) {
        var operation = operations.get(op);
        return log.list(operation, asked.of(operation), after, Page.size(limit), true);
    }

    @PostMapping("/api/v1/operations/{op}/command-log")
    @ResponseStatus(HttpStatus.CREATED)
    @Permit(Permission.COMMAND_NOTE)
    void note(@PathVariable String op, @RequestBody NoteBody body, Actor actor) {
        var operation = operations.get(op);
        log.note(operation, Field.required("text", body.text()), clock.moment(operation, body.at()), actor.by());
    }

    private static final List<Column<LogEntry>> COLUMNS = List.of(
            Column.of("编号", "Entry", LogEntry::id),
            Column.of("时间", "Time", LogEntry::at),
            Column.of("事项", "What", e -> LogWords.kind(e.kind())),
            Column.of("对象", "Subject", LogEntry::subject),
            Column.of("经办", "By", LogEntry::actor),
            Column.of("内容", "Text", LogEntry::text),
            Column.of("细目", "Details", LogEntry::details),
            Column.of("入库时间", "Recorded at", LogEntry::recordedAt));

    @GetMapping("/api/v1/operations/{op}/command-log.{form}")
    @Permit(Permission.COMMAND_READ)
    ResponseEntity<StreamingResponseBody> export(
            @PathVariable String op,
            @PathVariable String form,
            Asked asked,
            @RequestParam @Nullable String lang,
            Actor actor) {
        var operation = operations.get(op);
        var filter = asked.of(operation);
        return exports.send(
                new ListExport.Asked(operation, actor, "command-log", form, lang, Map.of("asked", asked)),
                COLUMNS,
                after -> log.list(operation, filter, after, ListExport.PAGE, false));
    }
}
