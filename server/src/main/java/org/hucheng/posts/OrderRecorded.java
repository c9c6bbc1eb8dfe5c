package org.hucheng.posts;

import java.time.Instant;
import org.hucheng.kernel.Text;
import org.jspecify.annotations.Nullable;

/**
 * An order to open or revoke a post was recorded; published within the transaction that records it, also for every order of a scenario that is
 * loaded, which may be the same ones again.
 *
 * @param at from when it holds
 * @param replaces number of the order whose place it takes; null for one of its own
 * @param recordedBy user name of who recorded it on the desk, or the operator who loaded it
 */
public record OrderRecorded(
        int operationId,
        String post,
        boolean opens,
        String number,
        Text givenBy,
        Instant at,
        Text reason,
        @Nullable String replaces,
        String recordedBy) {
    static OrderRecorded of(int operationId, String post, PostOrder order, String recordedBy) {
        return new OrderRecorded(
                operationId,
                post,
                order.act() == PostOrder.Act.OPEN,
                order.number(),
                order.givenBy(),
                order.at(),
                order.reason(),
                order.replaces(),
                recordedBy);
    }

    /** Names the order: a post has one order of a kind under a number, and one that now holds from another moment is another. */
    public String source() {
        return "order/" + post + "/" + (opens ? "open" : "revoke") + "/" + number + "/" + at;
    }
}
