package org.hucheng.duties;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A shift of a post handed over by the leader who goes to the one who comes.
 *
 * @param day with system and shift: the shift that ends
 * @param given null until the leader who goes has signed
 * @param taken null until the leader who comes has signed
 */
record HandOver(
        int postId,
        LocalDate day,
        String system,
        String shift,
        Instant ends,
        @Nullable Given given,
        @Nullable Taken taken) {
    /** @param present how many were checked in at the post */
    record Given(int memberId, Instant at, int present, String remarks) {}

    record Taken(int memberId, Instant at, String remarks) {}
}
