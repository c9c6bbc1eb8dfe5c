package org.hucheng.command;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hucheng.audit.Audit;
import org.hucheng.audit.By;
import org.hucheng.kernel.KernelProblem;
import org.hucheng.kernel.Page;
import org.hucheng.kernel.Scope;
import org.hucheng.operations.OperationView;
import org.hucheng.organisation.Organisation;
import org.hucheng.organisation.UnitRef;
import org.hucheng.posts.OrderRecorded;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The chronological log of the command. It is added to by what is commanded, in the same transaction, and by notes. */
@Component
class CommandLog {
    private final LogStore store;
    private final Organisation organisation;
    private final Audit audit;
    private final Clock clock;

    CommandLog(LogStore store, Organisation organisation, Audit audit, Clock clock) {
        this.store = store;
        this.organisation = organisation;
        this.audit = audit;
        this.clock = clock;
    }

    /** Enters an act that the caller's transaction records, with its trace in the trail. */
    @Transactional(propagation = Propagation.MANDATORY)
    void enter(
            OperationView operation,
            Instant at,
            By by,
            String kind,
            String subject,
            String text,
            Map<String, ?> details) {
        store.add(operation.id(), at, kind, subject, by.name(), text, details, null);
        var traced = new LinkedHashMap<String, Object>(details);
        traced.put("at", at.toString());
        audit.record(by, operation.id(), "command." + kind, subject.isEmpty() ? operation.code() : subject, traced);
    }

    @Transactional
    void note(OperationView operation, String text, Instant at, By by) {
        enter(operation, at, by, "note", "", Written.text("text", text, Written.LONGEST), units(operation));
    }

    /** The units that a note is of, so that they find it again; none for the command's own. */
    private Map<String, Object> units(OperationView operation) {
        if (Scope.current().seesWhole(operation.id())) {
            return Map.of();
        }
        var own = organisation.units(operation.id());
        return Map.of("units", own.roots().stream().map(UnitRef::code).toList());
    }

    /** An order for a post, in the transaction that records it; one that holds from later on is entered when it is given. The posts have left the trace themselves. */
    @EventListener
    void enter(OrderRecorded order) {
        Instant now = clock.instant();
        var details = new LinkedHashMap<String, Object>();
        details.put("number", order.number());
        details.put("givenBy", order.givenBy());
        details.put("reason", order.reason());
        details.put("at", order.at().toString());
        if (order.replaces() != null) {
            details.put("replaces", order.replaces());
        }
        store.add(
                order.operationId(),
                order.at().isAfter(now) ? now : order.at(),
                order.opens() ? "post-opened" : "post-revoked",
                order.post(),
                order.recordedBy(),
                "",
                details,
                order.source());
    }

    /** One page, the newest first; refuses FIELD_INVALID for a key that is none. */
    Page<LogEntry> list(
            OperationView operation, LogStore.Filter filter, @Nullable String after, int size, boolean count) {
        List<LogEntry> found = store.list(filter, key(after), size + 1, operation.zone());
        List<LogEntry> shown = found.stream().limit(size).toList();
        return new Page<>(
                shown,
                found.size() > size
                        ? shown.getLast().at().toInstant() + "_"
                                + shown.getLast().id()
                        : null,
                count ? store.count(filter) : null);
    }

    private static LogStore.@Nullable Key key(@Nullable String after) {
        if (after == null) {
            return null;
        }
        int cut = after.lastIndexOf('_');
        try {
            return new LogStore.Key(Instant.parse(after.substring(0, cut)), Long.parseLong(after.substring(cut + 1)));
        } catch (RuntimeException e) {
            throw KernelProblem.FIELD_INVALID.refuse("field", "after", "value", after);
        }
    }
}
