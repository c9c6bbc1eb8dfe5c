package org.hucheng.privacy;

import java.time.Clock;
import java.time.Instant;
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
 * The end of an operation's personal data: asked for by one account, approved by another, then carried out in an order that can be cut off anywhere: the
 * decision, the keys, the records, the certificate. A start finishes what was cut off.
 */
@Component
class Destructions implements SmartInitializingSingleton {
    private static final Logger log = LoggerFactory.getLogger(Destructions.class);
    private static final int SHORTEST_REASON = 4;

    private final DestructionStore store;
    private final OperationKeys keys;
    private final List<PersonalRecords> records;
    private final Operations operations;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final Clock clock;

    Destructions(
            DestructionStore store,
            OperationKeys keys,
            List<PersonalRecords> records,
            Operations operations,
            Audit audit,
            TransactionTemplate transaction,
            JsonMapper json,
            Clock clock) {
        this.store = store;
        this.keys = keys;
        this.records = records;
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
        return store.find(operation.id());
    }

    /** Throws: DESTRUCTION_WITHOUT_REASON, OPERATION_NOT_OVER, RETENTION_NOT_OVER, DESTRUCTION_ALREADY_REQUESTED. */
    void request(OperationView operation, @Nullable String reason, boolean early, Actor by) {
        String why = reason(reason);
        Instant now = clock.instant();
        var retention = Retention.of(operation);
        retention.permit(operation, early, now);
        boolean tooEarly = !retention.isOver(now);
        transaction.executeWithoutResult(status -> {
            if (!store.add(operation.id(), why, tooEarly, by.by(), now)) {
                throw PrivacyProblem.DESTRUCTION_ALREADY_REQUESTED.refuse("operation", operation.code());
            }
            record(by.by(), operation, "privacy.destruction-requested", Map.of("reason", why, "early", tooEarly));
        });
    }

    /** Throws: DESTRUCTION_WITHOUT_REASON, DESTRUCTION_NOT_REQUESTED, PERSONAL_DATA_DESTROYED. */
    void withdraw(OperationView operation, @Nullable String reason, Actor by) {
        String why = reason(reason);
        transaction.executeWithoutResult(status -> {
            Destruction pending = pending(operation);
            store.withdraw(pending.id(), by.by(), clock.instant());
            record(by.by(), operation, "privacy.destruction-withdrawn", Map.of("reason", why));
        });
    }

    /**
     * Approves and carries out. When this returns, nothing of it can be brought back.
     *
     * @param confirmed the operation's code, typed by the one who approves
     * @throws org.hucheng.kernel.Refusal DESTRUCTION_NOT_REQUESTED, SECOND_PERSON_NEEDED, CONFIRMATION_DIFFERS, OPERATION_NOT_OVER, RETENTION_NOT_OVER,
     *     PERSONAL_DATA_DESTROYED
     */
    void approve(OperationView operation, @Nullable String confirmed, Actor by) {
        Instant now = clock.instant();
        transaction.executeWithoutResult(status -> {
            if (store.lock(operation.id()).filter(Destructions::isCutOff).isPresent()) {
                return; // two people have decided already: only the rest is to be done
            }
            Destruction pending = pending(operation);
            if (pending.requested().accountId() == by.accountId()) {
                throw PrivacyProblem.SECOND_PERSON_NEEDED.refuse(
                        "requestedBy", pending.requested().name());
            }
            if (!operation.code().equals(confirmed)) {
                throw PrivacyProblem.CONFIRMATION_DIFFERS.refuse("field", "confirm");
            }
            Retention.of(operation).permit(operation, pending.early(), now);
            store.approve(pending.id(), by.by(), now);
            record(
                    by.by(),
                    operation,
                    "privacy.destruction-approved",
                    Map.of("requestedBy", pending.requested().name()));
        });
        carryOut(operation);
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
            Destruction decided = store.lock(operation.id()).orElseThrow();
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

    private Destruction pending(OperationView operation) {
        Destruction found = store.lock(operation.id())
                .orElseThrow(() -> PrivacyProblem.DESTRUCTION_NOT_REQUESTED.refuse("operation", operation.code()));
        if (found.approved() != null) {
            throw PrivacyProblem.PERSONAL_DATA_DESTROYED.refuse("operation", operation.code());
        }
        return found;
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
