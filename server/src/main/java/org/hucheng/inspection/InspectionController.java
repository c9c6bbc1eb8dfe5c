package org.hucheng.inspection;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hucheng.audit.Audit;
import org.hucheng.identity.Actor;
import org.hucheng.identity.Permission;
import org.hucheng.identity.Permit;
import org.hucheng.kernel.DayWindow;
import org.hucheng.kernel.KernelProblem;
import org.hucheng.kernel.Scope;
import org.hucheng.operations.OperationView;
import org.hucheng.operations.Operations;
import org.hucheng.posts.Posts;
import org.hucheng.privacy.OperationKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Inspections of a post by hour, and the export. */
@RestController
class InspectionController {
    private final Inspections inspections;
    private final ExportStore export;
    private final Operations operations;
    private final Posts posts;
    private final OperationKeys keys;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    InspectionController(
            Inspections inspections,
            ExportStore export,
            Operations operations,
            Posts posts,
            OperationKeys keys,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.inspections = inspections;
        this.export = export;
        this.operations = operations;
        this.posts = posts;
        this.keys = keys;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    record HourlyJson(LocalDate day, OffsetDateTime asOf, List<Inspections.Hour> hours, Map<String, Long> totals) {}

    @GetMapping("/api/v1/operations/{op}/posts/{post}/inspections/hourly")
    @Permit(Permission.POSTS_READ)
    HourlyJson hourly(@PathVariable String op, @PathVariable String post, @RequestParam @Nullable LocalDate day) {
        var operation = operations.get(op);
        var found = posts.catalog(operation.id()).find(post);
        if (found == null) {
            throw KernelProblem.ROUTE_NOT_FOUND.refuse("post", post);
        }
        Instant asOf = asOf(operation);
        LocalDate shown = day != null ? day : LocalDate.ofInstant(asOf, operation.zone());
        var hours = inspections.hours(operation.id(), found.id(), shown, operation.zone());
        return new HourlyJson(
                shown,
                asOf.atZone(operation.zone()).toOffsetDateTime(),
                hours,
                Map.of(
                        "vehicles",
                                hours.stream()
                                        .mapToLong(Inspections.Hour::vehicles)
                                        .sum(),
                        "people",
                                hours.stream()
                                        .mapToLong(Inspections.Hour::people)
                                        .sum()));
    }

    private Instant asOf(OperationView operation) {
        Instant now = clock.instant();
        Instant end = operation.period().endIn(operation.zone());
        return now.isBefore(end) ? now : inspections.newest(operation.id()).orElse(end.minusSeconds(1));
    }

    @GetMapping("/api/v1/operations/{op}/inspections.csv")
    @Permit(Permission.EXPORT_READ)
    ResponseEntity<StreamingResponseBody> csv(
            @PathVariable String op,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to,
            @RequestParam(defaultValue = "all") String subject,
            Actor actor) {
        var operation = operations.get(op);
        if (!List.of("all", "vehicle", "person").contains(subject)) {
            throw KernelProblem.FIELD_INVALID.refuse("field", "subject", "allowed", "all, vehicle, person");
        }
        keys.requireLife(operation.code());
        var window = new DayWindow(
                Objects.requireNonNullElse(from, operation.period().from()),
                Objects.requireNonNullElse(to, operation.period().to()));
        transaction.executeWithoutResult(status -> audit.record(
                actor.by(),
                operation.id(),
                "inspection.exported",
                subject,
                Map.of("from", window.from().toString(), "to", window.to().toString())));
        String name = operation.code() + "-inspections-" + window.from() + "-" + window.to() + ".csv";
        Scope scope = Scope.current(); // the file is written by another thread
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(out -> scope.run(() -> stream(operation, window, subject, out)));
    }

    private void stream(OperationView operation, DayWindow window, String subject, OutputStream out)
            throws IOException {
        try {
            var codes = new HashMap<Integer, String>();
            posts.catalog(operation.id()).all().forEach(p -> codes.put(p.id(), p.code()));
            export.write(
                    new ExportStore.Selection(
                            operation.id(),
                            window.startIn(operation.zone()),
                            window.endIn(operation.zone()),
                            !subject.equals("person"),
                            !subject.equals("vehicle"),
                            codes),
                    out);
        } catch (SQLException e) {
            throw new IOException("the export broke off", e);
        }
    }
}
