package org.hucheng.digest;

import static org.hucheng.digest.DigestProblem.EDITION_NOT_FOUND;
import static org.hucheng.digest.DigestProblem.NOTHING_CHANGED;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hucheng.audit.Audit;
import org.hucheng.audit.By;
import org.hucheng.kernel.DayWindow;
import org.hucheng.operations.OperationView;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Frozen digests: what was published, as it was published. A correction is a new edition. */
@Component
class Editions {
    private final DigestStore store;
    private final Audit audit;
    private final Clock clock;

    Editions(DigestStore store, Audit audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** Refuses NOTHING_CHANGED when the last edition of the same days says exactly this. */
    @Transactional
    public Edition freeze(OperationView operation, Digest digest, By by) {
        String document = CanonicalJson.of(DigestJson.of(digest));
        String hash = CanonicalJson.hash(document);
        store.lock(operation.id());
        store.findLatest(operation.id(), digest.window()).ifPresent(latest -> {
            if (latest.hash().equals(hash)) {
                throw NOTHING_CHANGED.refuse("number", latest.number(), "hash", hash);
            }
        });
        Edition edition = new Edition(
                store.nextNumber(operation.id()),
                clock.instant(),
                by.name(),
                digest.window(),
                digest.cutOff().at(),
                document,
                hash);
        store.add(operation.id(), edition);
        audit.record(
                by,
                operation.id(),
                "digest.frozen",
                "edition " + edition.number(),
                Map.of(
                        "from", digest.window().from().toString(),
                        "to", digest.window().to().toString(),
                        "cutOff", digest.cutOff().local().toString(),
                        "hash", hash));
        return edition;
    }

    List<Edition> list(OperationView operation) {
        return store.listEditions(operation.id());
    }

    /** The last edition of just these days. */
    Optional<Edition> latest(OperationView operation, DayWindow window) {
        return store.findLatest(operation.id(), window);
    }

    Edition get(OperationView operation, int number) {
        return store.findEdition(operation.id(), number)
                .orElseThrow(() -> EDITION_NOT_FOUND.refuse("operation", operation.code(), "number", number));
    }

    /** What edition {@code number} says otherwise than {@code against} did. */
    List<Edition.Difference> diff(OperationView operation, int number, int against) {
        return EditionDiff.between(
                get(operation, against).digest(), get(operation, number).digest());
    }
}
