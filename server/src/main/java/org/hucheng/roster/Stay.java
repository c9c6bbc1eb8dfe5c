package org.hucheng.roster;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A member at a post from the check-in up to, not including, the moment of leaving. */
record Stay(int memberId, int postId, Instant from, Instant to) {
    /** Longer than any shift: who has not checked out by then forgot to. */
    static final Duration LONGEST = Duration.ofHours(16);

    boolean at(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(to);
    }

    /**
     * What check-ins and check-outs say, by the rules of {@link RosterStore#present}: a newer arrival anywhere ends a stay; a check-out only ends the
     * newest one, and only at its own post and after it; nobody stays longer than {@link #LONGEST}.
     *
     * @param movements by member, then in the order of time
     */
    static List<Stay> of(List<MovementStore.Movement> movements) {
        var stays = new ArrayList<Stay>();
        MovementStore.@Nullable Movement came = null;
        for (var next : movements) {
            if (came != null && came.memberId() != next.memberId()) {
                add(stays, came, null);
                came = null;
            }
            if (next.arriving()) {
                add(stays, came, next.at());
                came = next;
            } else if (came != null
                    && came.postId() == next.postId()
                    && next.at().isAfter(came.at())) {
                add(stays, came, next.at());
                came = null;
            }
        }
        add(stays, came, null);
        return stays;
    }

    private static void add(List<Stay> stays, MovementStore.@Nullable Movement came, @Nullable Instant left) {
        if (came != null) {
            Instant latest = came.at().plus(LONGEST);
            Instant to = left == null || left.isAfter(latest) ? latest : left;
            if (came.at().isBefore(to)) {
                stays.add(new Stay(came.memberId(), came.postId(), came.at(), to));
            }
        }
    }
}
