package org.hucheng.privacy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hucheng.audit.Audit;
import org.hucheng.audit.By;
import org.hucheng.identity.Actor;
import org.hucheng.kernel.Scope;
import org.hucheng.operations.OperationView;
import org.hucheng.operations.Operations;
import org.hucheng.privacy.DestructionStore.Destruction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * The end of an operation's personal data, or of one kind of its records whose period is over: asked for by one account, approved by another. Everything is
 * then carried out in an order that can be cut off anywhere: the decision, the keys, the records, the certificate. A start finishes what was cut off. One
 * kind is ended by {@link Endings}.
 */
@Component
class Destructions implements SmartInitializingSingleton {
    private static final Logger log = LoggerFactory.getLogger(Destructions.class);
    private static final int SHORTEST_REASON = 4;

    private final DestructionStore store;
    private final OperationKeys keys;
    private final List<PersonalRecords> records;
    private final Proposals proposals;
    private final EndingStore kinds;
    private final Endings endings;
    private final Holds holds;
    private final Operations operations;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final Clock clock;

    Destructions(
            DestructionStore store,
            OperationKeys keys,
            List<PersonalRecords> records,
            Proposals proposals,
            EndingStore kinds,
            Endings endings,
            Holds holds,
            Operations operations,
            Audit audit,
            TransactionTemplate transaction,
            JsonMapper json,
            Clock clock) {
        this.store = store;
        this.keys = keys;
        this.records = records;
        this.proposals = proposals;
        this.kinds = kinds;
        this.endings = endings;
        this.holds = holds;
        this.operations = operations;
        this.audit = audit;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
    }

    /** Counts what would end and changes nothing; seconds with millions of records. */
    Inventory dryRun(OperationView operation) {
        return Inventory.of(records, operation.id());
    }

    Optional<Destruction> find(OperationView operation) {
        return store.find(operation.id(), null);
    }

    /** Throws: DESTRUCTION_WITHOUT_REASON, OPERATION_NOT_OVER, RETENTION_NOT_OVER, RETENTION_HELD, DESTRUCTION_ALREADY_REQUESTED. */
    void request(OperationView operation, @Nullable String reason, boolean early, Actor by) {
        String why = reason(reason);
        Instant now = clock.instant();
        var retention = Retention.of(operation);
        retention.permit(operation, early, now);
        boolean tooEarly = !retention.isOver(now);
        transaction.executeWithoutResult(status -> {
            holds.permit(operation, null);
            if (!store.add(operation.id(), why, tooEarly, by.by(), now)) {
                throw PrivacyProblem.DESTRUCTION_ALREADY_REQUESTED.refuse("operation", operation.code());
            }
            record(by.by(), operation, "privacy.destruction-requested", Map.of("reason", why, "early", tooEarly));
        });
    }

    /**
     * Asks for the end of one kind of record, as the schedule has proposed it. Throws: DESTRUCTION_WITHOUT_REASON, RETENTION_NOT_DUE, RETENTION_HELD,
     * DESTRUCTION_ALREADY_REQUESTED, RETENTION_UNDER_WAY.
     */
    void request(OperationView operation, RecordKind kind, @Nullable String reason, Actor by) {
        String why = reason(reason);
        proposals.look(operation);
        transaction.executeWithoutResult(status -> {
            holds.permit(operation, kind);
            Destruction proposed = store.lock(operation.id(), kind)
                    .orElseThrow(() -> PrivacyProblem.RETENTION_NOT_DUE.refuse("kind", kind.code()));
            if (proposed.requested() != null) {
                throw (proposed.approved() == null
                                ? PrivacyProblem.DESTRUCTION_ALREADY_REQUESTED
                                : PrivacyProblem.RETENTION_UNDER_WAY)
                        .refuse("operation", operation.code(), "kind", kind.code());
            }
            kinds.ask(proposed.id(), why, by.by(), clock.instant());
            record(by.by(), operation, "privacy.destruction-requested", about(kind, Map.of("reason", why)));
        });
    }

    /**
     * Throws: DESTRUCTION_WITHOUT_REASON, DESTRUCTION_NOT_REQUESTED, PERSONAL_DATA_DESTROYED, RETENTION_UNDER_WAY.
     *
     * @param kind null: everything
     */
    void withdraw(OperationView operation, @Nullable RecordKind kind, @Nullable String reason, Actor by) {
        String why = reason(reason);
        transaction.executeWithoutResult(status -> {
            Destruction pending = pending(operation, kind);
            store.withdraw(pending.id(), by.by(), clock.instant());
            record(by.by(), operation, "privacy.destruction-withdrawn", about(kind, Map.of("reason", why)));
        });
    }

    /**
     * Approves and carries out. When this returns, nothing of everything can be brought back; a single kind is ended in the background.
     *
     * @param kind null: everything, with the keys
     * @param confirmed the operation's code, typed by the one who approves
     * @throws org.hucheng.kernel.Refusal DESTRUCTION_NOT_REQUESTED, SECOND_PERSON_NEEDED, CONFIRMATION_DIFFERS, OPERATION_NOT_OVER, RETENTION_NOT_OVER,
     *     RETENTION_HELD, PERSONAL_DATA_DESTROYED, RETENTION_UNDER_WAY
     */
    void approve(OperationView operation, @Nullable RecordKind kind, @Nullable String confirmed, Actor by) {
        Integer id = transaction.execute(status -> {
            var cutOff = store.lock(operation.id(), kind).filter(d -> kind == null && isCutOff(d));
            if (cutOff.isPresent()) {
                return cutOff.get().id(); // two people have decided already: only the rest is to be done
            }
            holds.permit(operation, kind);
            Destruction pending = pending(operation, kind);
            if (pending.asked().accountId() == by.accountId()) {
                throw PrivacyProblem.SECOND_PERSON_NEEDED.refuse(
                        "requestedBy", pending.asked().name());
            }
            if (!operation.code().equals(confirmed)) {
                throw PrivacyProblem.CONFIRMATION_DIFFERS.refuse("field", "confirm");
            }
            permit(operation, pending);
            store.approve(pending.id(), by.by(), clock.instant());
            record(
                    by.by(),
                    operation,
                    "privacy.destruction-approved",
                    about(kind, Map.of("requestedBy", pending.asked().name())));
            return pending.id();
        });
        if (kind == null) {
            carryOut(operation);
        } else {
            endings.begin(Objects.requireNonNull(id));
        }
    }

    /** The period may have been made longer since it was asked for. */
    private void permit(OperationView operation, Destruction pending) {
        Instant now = clock.instant();
        var part = pending.part();
        if (part == null) {
            Retention.of(operation).permit(operation, pending.early(), now);
            return;
        }
        LocalDate today = LocalDate.ofInstant(now, operation.zone());
        boolean due = RetentionRule.find(operation, part.kind())
                .filter(rule -> rule.reference() == part.reference())
                .flatMap(rule -> rule.dueBefore(operation, today))
                .filter(before -> !before.isBefore(part.before()))
                .isPresent();
        if (!due) {
            throw PrivacyProblem.RETENTION_NOT_DUE.refuse("kind", part.kind().code());
        }
    }

    /** What was approved and cut off is finished; keys that came back from a copy of the folder go again. */
    @Override
    public void afterSingletonsInstantiated() {
        Scope.system("what was decided is finished").run(this::finishDecided);
    }

    private void finishDecided() {
        for (Destruction decided : store.listApproved()) {
            var operation = operations.get(decided.operationId());
            if (isCutOff(decided)) {
                log.warn("finishing the end of the personal data of {}", operation.code());
                carryOut(operation);
            } else if (!keys.areDestroyed(operation.code())) {
                log.warn("the keys of {} were back; destroyed again", operation.code());
                keys.destroy(operation.code());
            }
        }
    }

    private void carryOut(OperationView operation) {
        OperationKeys.State gone = keys.destroy(operation.code());
        transaction.executeWithoutResult(status -> {
            Destruction decided = store.lock(operation.id(), null).orElseThrow();
            if (decided.certificate() != null) {
                return; // another process finished it in the meantime
            }
            Inventory found = Inventory.of(records, operation.id());
            records.forEach(r -> r.drop(operation.id()));
            String text = json.writerWithDefaultPrettyPrinter()
                    .writeValueAsString(Certificate.of(operation, decided, gone, found, clock.instant()));
            String hash = Certificate.hash(text);
            store.certify(decided.id(), text, hash);
            var approved = Objects.requireNonNull(decided.approved());
            Map<String, Object> details = new LinkedHashMap<>(found.goes());
            details.put("hash", hash);
            record(new By(approved.accountId(), approved.name()), operation, "privacy.destroyed", details);
        });
    }

    private static boolean isCutOff(Destruction decided) {
        return decided.approved() != null && decided.certificate() == null;
    }

    private Destruction pending(OperationView operation, @Nullable RecordKind kind) {
        Destruction found = store.lock(operation.id(), kind)
                .filter(d -> d.requested() != null)
                .orElseThrow(() -> PrivacyProblem.DESTRUCTION_NOT_REQUESTED.refuse("operation", operation.code()));
        if (found.approved() != null) {
            throw (kind == null ? PrivacyProblem.PERSONAL_DATA_DESTROYED : PrivacyProblem.RETENTION_UNDER_WAY)
                    .refuse("operation", operation.code());
        }
        return found;
    }

    private static Map<String, Object> about(@Nullable RecordKind kind, Map<String, Object> details) {
        Map<String, Object> all = new LinkedHashMap<>(details);
        if (kind != null) {
            all.put("kind", kind.code());
        }
        return all;
    }

    private void record(By by, OperationView operation, String act, Map<String, ?> details) {
        audit.record(by, operation.id(), act, operation.code(), details);
    }

    private static String reason(@Nullable String reason) {
        if (reason == null || reason.strip().length() < SHORTEST_REASON) {
            throw PrivacyProblem.DESTRUCTION_WITHOUT_REASON.refuse("field", "reason", "shortest", SHORTEST_REASON);
        }
        return reason.strip();
    }
}
