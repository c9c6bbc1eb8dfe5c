package org.hucheng.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is known of devices beside their codes, for as long as it is kept: label, public key, version of the app, last contact. A device that has still to
 * erase itself keeps its key until it has.
 */
@Component
public class DeviceTraces {
    private final DeviceTraceStore store;
    private final DeviceTokens tokens;
    private final Clock clock;

    DeviceTraces(DeviceTraceStore store, DeviceTokens tokens, Clock clock) {
        this.store = store;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** The oldest: when it was revoked, or when any was made. */
    public Optional<Instant> oldest(int operationId, boolean revoked) {
        tokens.writeDown();
        return store.oldest(operationId, revoked);
    }

    public long count(int operationId, boolean revoked, Instant before) {
        return store.count(operationId, revoked, before);
    }

    /** Empties some; one that was not revoked is with this. @return how many */
    @Transactional
    public int forget(int operationId, boolean revoked, Instant before, int atMost) {
        var ids = store.forget(operationId, revoked, before, atMost, clock.instant());
        ids.forEach(tokens::end);
        return ids.size();
    }
}
