package org.hucheng.privacy;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.hucheng.audit.Audit;
import org.hucheng.audit.By;
import org.hucheng.kernel.Scope;
import org.hucheng.operations.OperationView;
import org.hucheng.operations.Operations;
import org.hucheng.privacy.DestructionStore.Destruction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Ends records of one kind that two people have decided on: batch by batch, each in a transaction that also notes how much has ended, the certificate in the
 * last. It can be cut off anywhere, by a kill or by a hold, and goes on where it was; the sum on the certificate is exact.
 */
@Component
class Endings {
    private static final Logger log = LoggerFactory.getLogger(Endings.class);
    private static final Scope ENDING = Scope.system("what is due ends");
    static final int BATCH = 5_000;

    private final DestructionStore store;
    private final EndingStore kinds;
    private final Proposals proposals;
    private final List<PersonalRecords> personal;
    private final Holds holds;
    private final Operations operations;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final Clock clock;
    private final Set<Integer> atWork = ConcurrentHashMap.newKeySet();

    Endings(
            DestructionStore store,
            EndingStore kinds,
            Proposals proposals,
            List<PersonalRecords> personal,
            Holds holds,
            Operations operations,
            Audit audit,
            TransactionTemplate transaction,
            JsonMapper json,
            Clock clock) {
        this.store = store;
        this.kinds = kinds;
        this.proposals = proposals;
        this.personal = personal;
        this.holds = holds;
        this.operations = operations;
        this.audit = audit;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
    }

    /** Begins, or goes on, in the background. */
    void begin(int id) {
        Thread.ofVirtual().name("ending-" + id).start(() -> carryOut(id));
    }

    /** Everything that was cut off. */
    void goOn() {
        ENDING.get(kinds::unfinished).forEach(this::carryOut);
    }

    private void carryOut(int id) {
        if (!atWork.add(id)) {
            return;
        }
        try {
            while (ENDING.get(() -> step(id, BATCH))) {}
        } catch (RuntimeException e) {
            // a partition in use, a database that restarts: what has ended has ended, and the watch tries again
            log.warn("ending {} was cut off and goes on later", id, e);
        } finally {
            atWork.remove(id);
        }
    }

    /** One batch; false when nothing more is to be done, or may be. */
    boolean step(int id, int atMost) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            Destruction decided = kinds.lock(id).orElseThrow();
            OperationView operation = operations.get(decided.operationId());
            var part = Objects.requireNonNull(decided.part());
            if (decided.approved() == null || decided.certificate() != null || holds.stand(operation, part.kind())) {
                return false;
            }
            var some = proposals.records(part.kind()).end(operation, part.reference(), part.before(), atMost);
            if (some.isEmpty()) {
                certify(operation, decided);
                return false;
            }
            var ended = new TreeMap<>(part.ended());
            some.forEach((name, n) -> ended.merge(name, n, Long::sum));
            kinds.progress(id, ended);
            return true;
        }));
    }

    private void certify(OperationView operation, Destruction decided) {
        var part = Objects.requireNonNull(decided.part());
        var kept = Inventory.of(personal, operation.id()).stays();
        String text = json.writerWithDefaultPrettyPrinter()
                .writeValueAsString(EndingCertificate.of(operation, decided, kept, clock.instant()));
        String hash = Certificate.hash(text);
        store.certify(decided.id(), text, hash);
        var approved = Objects.requireNonNull(decided.approved());
        Map<String, Object> details = new LinkedHashMap<>(part.ended());
        details.put("kind", part.kind().code());
        details.put("hash", hash);
        audit.record(
                new By(approved.accountId(), approved.name()),
                operation.id(),
                "privacy.kind-ended",
                operation.code(),
                details);
    }
}
