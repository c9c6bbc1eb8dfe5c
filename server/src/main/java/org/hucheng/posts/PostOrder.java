package org.hucheng.posts;

import java.time.Instant;
import org.hucheng.kernel.Text;

/** An order to open or revoke a post: its number, who gave it, from when it holds, and why. */
record PostOrder(Act act, String number, Text givenBy, Instant at, Text reason) {
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
}
