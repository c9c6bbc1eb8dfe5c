package org.hucheng.privacy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hucheng.audit.Audit;
import org.hucheng.audit.By;
import org.hucheng.kernel.Scope;
import org.hucheng.operations.OperationView;
import org.hucheng.privacy.DestructionStore.Destruction;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The schedule of retention: what of which kind becomes due when. What is due is proposed without anybody's doing, with what a dry run counts; people decide.
 * A proposal nobody has asked for moves on with the days, and goes when nothing is due any more.
 */
@Component
class Proposals {
    /** Who acts when nobody does. */
    static final By SCHEDULE = new By(null, "retention");

    private static final Scope LOOKING = Scope.system("what is due");

    private final Map<RecordKind, RetainedRecords> records = new EnumMap<>(RecordKind.class);
    private final DestructionStore store;
    private final EndingStore kinds;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Proposals(
            List<RetainedRecords> records,
            DestructionStore store,
            EndingStore kinds,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock) {
        records.forEach(r -> this.records.put(r.kind(), r));
        this.store = store;
        this.kinds = kinds;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    RetainedRecords records(RecordKind kind) {
        return Objects.requireNonNull(records.get(kind), kind::code);
    }

    /** When the oldest record of a kind becomes due; nothing: none is held. */
    Optional<LocalDate> nextDue(OperationView operation, RetentionRule rule) {
        return LOOKING.get(() -> records(rule.kind()).oldest(operation, rule.reference()))
                .map(oldest -> rule.dueOn(operation, oldest));
    }

    /** What a dry run finds of a kind today: all zero, or nothing at all, when none is due. Changes nothing; seconds with millions of records. */
    Map<String, Long> count(OperationView operation, RetentionRule rule) {
        return rule.dueBefore(operation, today(operation))
                .map(before -> LOOKING.get(() -> records(rule.kind()).count(operation, rule.reference(), before)))
                .orElse(Map.of());
    }

    /** Brings the proposals of an operation up to today. */
    void look(OperationView operation) {
        LOOKING.run(() -> {
            for (RecordKind kind : RecordKind.values()) {
                look(operation, kind);
            }
        });
    }

    private void look(OperationView operation, RecordKind kind) {
        Instant now = clock.instant();
        var rule = RetentionRule.find(operation, kind);
        var before = rule.flatMap(r -> r.dueBefore(operation, today(operation)));
        transaction.executeWithoutResult(status -> {
            Optional<Destruction> open = store.lock(operation.id(), kind);
            if (open.filter(d -> d.requested() != null).isPresent()
                    || rule.isPresent()
                            && open.filter(d -> isOf(d, rule.get(), before)).isPresent()) {
                return;
            }
            Map<String, Long> counted = rule.isPresent() && before.isPresent() && isDue(operation, rule.get())
                    ? records(kind).count(operation, rule.get().reference(), before.get())
                    : Map.of();
            if (counted.values().stream().allMatch(n -> n == 0)) {
                open.ifPresent(d -> kinds.takeBack(d.id(), now));
            } else if (open.isPresent()) {
                kinds.renew(open.get().id(), rule.orElseThrow(), before.orElseThrow(), counted);
            } else if (kinds.propose(operation.id(), rule.orElseThrow(), before.orElseThrow(), counted, now)) {
                Map<String, Object> details = new LinkedHashMap<>(counted);
                details.put("kind", kind.code());
                audit.record(SCHEDULE, operation.id(), "privacy.retention-due", operation.code(), details);
            }
        });
    }

    private boolean isDue(OperationView operation, RetentionRule rule) {
        return nextDue(operation, rule)
                .filter(day -> !day.isAfter(today(operation)))
                .isPresent();
    }

    private static boolean isOf(Destruction open, RetentionRule rule, Optional<Instant> before) {
        var part = Objects.requireNonNull(open.part());
        return part.reference() == rule.reference()
                && part.days() == rule.days()
                && before.equals(Optional.of(part.before()));
    }

    LocalDate today(OperationView operation) {
        return LocalDate.ofInstant(clock.instant(), operation.zone());
    }
}
