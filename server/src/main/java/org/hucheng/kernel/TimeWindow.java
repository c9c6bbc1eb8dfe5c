package org.hucheng.kernel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Moments from {@code from} up to, not including, {@code to}; open-ended without {@code to}. */
public record TimeWindow(Instant from, @Nullable Instant to) {
    public boolean contains(Instant at) {
        return !at.isBefore(from) && (to == null || at.isBefore(to));
    }
}
