package org.hucheng.posts;

import java.time.Instant;
import org.hucheng.kernel.Text;
import org.jspecify.annotations.Nullable;

/**
 * An order to open or revoke a post: its number, who gave it, from when it holds, and why.
 *
 * @param replaces number of the order of the same act whose place it takes; null for an order of its own
 */
record PostOrder(
        Act act,
        String number,
        Text givenBy,
        Instant at,
        Text reason,
        @Nullable String replaces) {
    enum Act {
        OPEN,
        REVOKE;

        String code() {
            return this == OPEN ? "open" : "revoke";
        }

        static Act of(String code) {
            return code.equals("open") ? OPEN : REVOKE;
        }
    }

    boolean takesThePlaceOf(PostOrder other) {
        return act == other.act && other.number.equals(replaces);
    }

    /** The same order where what it replaced is not there any more. */
    PostOrder alone() {
        return new PostOrder(act, number, givenBy, at, reason, null);
    }
}
