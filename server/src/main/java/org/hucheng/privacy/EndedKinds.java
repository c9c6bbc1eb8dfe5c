package org.hucheng.privacy;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which records of a kind are gone, or may be, because their period of retention is over. */
@Component
public class EndedKinds {
    private final EndingStore store;

    EndedKinds(EndingStore store) {
        this.store = store;
    }

    /** Records with their reference before this moment have ended or are being ended; nothing: all are there. */
    public Optional<Instant> before(int operationId, RecordKind kind) {
        return store.decidedBefore(operationId, kind);
    }
}
