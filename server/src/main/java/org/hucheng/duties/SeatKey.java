package org.hucheng.duties;

import org.hucheng.planning.PublishedRosters.Seat;

/** A seat by one word, as the personal page names it. */
final class SeatKey {
    private SeatKey() {}

    static String of(Seat seat) {
        return String.join(
                "~",
                String.valueOf(seat.roster()),
                String.valueOf(seat.postId()),
                seat.day().toString(),
                seat.system(),
                seat.shift(),
                seat.agency(),
                seat.skill() == null ? "" : seat.skill());
    }
}
