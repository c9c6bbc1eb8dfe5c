package org.hucheng.duties;

import java.util.List;
import java.util.Locale;

/**
 * A shift with a leader that has ended, and how it was handed over.
 *
 * @param leaders who was published to lead it
 * @param next who was published to lead the one that follows
 */
record EndedShift(HandOver handOver, State state, List<Integer> leaders, List<Integer> next) {
    enum State {
        /** Both have signed. */
        SIGNED,
        /** Who comes has taken it over alone, and said why. */
        ALONE,
        /** Somebody has still to sign, and there is time. */
        DUE,
        /** Who goes has signed; who comes has not, and should have. */
        WAITING,
        /** Nobody has signed, and should have. */
        MISSING,
        /** Nobody follows: there is nobody to hand over to. */
        UNFOLLOWED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether it is on the list of what is still to be signed. */
        boolean isOpen() {
            return this == DUE || isLate();
        }

        boolean isLate() {
            return this == WAITING || this == MISSING;
        }
    }
}
