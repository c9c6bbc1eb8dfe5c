package org.hucheng.oversight;

import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hucheng.audit.Audit;
import org.hucheng.audit.Trail;
import org.hucheng.identity.Actor;
import org.hucheng.identity.Permission;
import org.hucheng.identity.Permit;
import org.hucheng.kernel.DayWindow;
import org.hucheng.kernel.Page;
import org.hucheng.kernel.Scope;
import org.hucheng.operations.OperationView;
import org.hucheng.operations.Operations;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import tools.jackson.databind.json.JsonMapper;

/** The trail for the auditor: by who, what, on what, why and when; exports leave a trace themselves. */
@RestController
class TrailController {
    private final Trail trail;
    private final Audit audit;
    private final Operations operations;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final UnusualLooks unusual;

    TrailController(
            Trail trail,
            Audit audit,
            Operations operations,
            TransactionTemplate transaction,
            JsonMapper json,
            UnusualLooks unusual) {
        this.trail = trail;
        this.audit = audit;
        this.operations = operations;
        this.transaction = transaction;
        this.json = json;
        this.unusual = unusual;
    }

    /** What may be asked of the trail, bound from the address. */
    record Asked(
            @Nullable String actor,
            @Nullable String act,
            @Nullable String subject,
            @Nullable String words,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        Trail.Query of(OperationView operation) {
            return new Trail.Query(
                    operation.id(),
                    blankToNull(actor),
                    blankToNull(act),
                    blankToNull(subject),
                    blankToNull(words),
                    from == null ? null : new DayWindow(from, from).startIn(operation.zone()),
                    to == null ? null : new DayWindow(to, to).endIn(operation.zone()));
        }

        private static @Nullable String blankToNull(@Nullable String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }

    /** @param why {@code many}, {@code outside} or {@code off-duty} */
    record LookingJson(String why, String actor, LocalDate day, long looks, long subjects) {}

    record UnusualJson(int manyPeople, long marginMinutes, List<LookingJson> looking) {}

    @GetMapping("/api/v1/operations/{op}/trail")
    @Permit(Permission.TRAIL_READ)
    Page<TrailJson> list(
            @PathVariable String op,
            Asked asked,
            @RequestParam @Nullable Long after,
            @RequestParam @Nullable Integer limit) {
        var operation = operations.get(op);
        var query = asked.of(operation);
        int size = Page.size(limit);
        var found = trail.list(query, after, size + 1);
        var rows = found.stream()
                .limit(size)
                .map(e -> TrailJson.of(e, operation.zone()))
                .toList();
        return new Page<>(
                rows, found.size() > size ? Long.toString(rows.getLast().id()) : null, trail.count(query));
    }

    /** Who looked at many people or vehicles in one day, at other units' posts, or outside duty hours. */
    @GetMapping("/api/v1/operations/{op}/trail/unusual")
    @Permit(Permission.TRAIL_READ)
    UnusualJson unusual(@PathVariable String op) {
        return new UnusualJson(
                unusual.manyPeople(),
                unusual.marginMinutes(),
                unusual.list(operations.get(op)).stream()
                        .map(one -> new LookingJson(
                                one.why(),
                                one.looking().actor(),
                                one.looking().day(),
                                one.looking().looks(),
                                one.looking().subjects()))
                        .toList());
    }

    @GetMapping("/api/v1/operations/{op}/trail.csv")
    @Permit(Permission.TRAIL_READ)
    ResponseEntity<StreamingResponseBody> csv(@PathVariable String op, Asked asked, Actor actor) {
        var operation = operations.get(op);
        return export(operation, asked, actor, "csv", "text/csv", out -> {
            out.write("id,at,actor,act,subject,details\r\n");
            trail.each(asked.of(operation), entry -> {
                var row = TrailJson.of(entry, operation.zone());
                write(
                        out,
                        String.join(
                                        ",",
                                        Long.toString(row.id()),
                                        row.at().toString(),
                                        quoted(row.actor()),
                                        row.act(),
                                        quoted(row.subject()),
                                        quoted(row.details()))
                                + "\r\n");
            });
        });
    }

    /** A FHIR R4 Bundle of AuditEvents. */
    @GetMapping("/api/v1/operations/{op}/trail.fhir.json")
    @Permit(Permission.TRAIL_READ)
    ResponseEntity<StreamingResponseBody> fhir(@PathVariable String op, Asked asked, Actor actor) {
        var operation = operations.get(op);
        return export(operation, asked, actor, "fhir.json", "application/fhir+json", out -> {
            out.write("{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[");
            var separator = new String[] {""};
            trail.each(asked.of(operation), entry -> {
                write(out, separator[0] + json.writeValueAsString(Map.of("resource", FhirAuditEvent.of(entry, json))));
                separator[0] = ",\n";
            });
            out.write("]}");
        });
    }

    private interface Content {
        void to(Writer out) throws java.io.IOException;
    }

    private ResponseEntity<StreamingResponseBody> export(
            OperationView operation, Asked asked, Actor actor, String ending, String type, Content content) {
        transaction.executeWithoutResult(status -> audit.record(
                actor.by(),
                operation.id(),
                "oversight.trail-exported",
                operation.code(),
                Map.of("form", ending, "asked", json.writeValueAsString(asked))));
        Scope scope = Scope.current(); // the file is written by another thread
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type + ";charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + operation.code() + "-trail." + ending + "\"")
                .body(stream -> {
                    try (var out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8))) {
                        scope.run(() -> content.to(out));
                    }
                });
    }

    private static void write(Writer out, String text) {
        try {
            out.write(text);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** RFC 4180; a cell that a spreadsheet would take for a formula begins with an apostrophe. */
    private static String quoted(String cell) {
        String safe = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
