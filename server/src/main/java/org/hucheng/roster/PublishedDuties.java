package org.hucheng.roster;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.hucheng.operations.OperationView;
import org.jspecify.annotations.Nullable;

/** Who should be where, as whoever plans has published it; what really happens is set against it. */
public interface PublishedDuties {
    /**
     * A duty that is running.
     *
     * @param shift code within its {@code system}
     * @param skill the one the duty's line of demand asks for; null for any
     */
    record Duty(
            int memberId,
            int postId,
            String system,
            String shift,
            String agency,
            @Nullable String skill,
            Instant begins) {}

    /** Every duty that runs at that moment; none where nothing is published. */
    List<Duty> at(int operationId, Instant moment);

    /**
     * Who cannot come for that time: on duty in it or too close before or after it, with as many shifts in that week as the rules allow, or absent.
     * Nobody where nothing is published and nobody absent.
     */
    Set<Integer> unavailable(OperationView operation, Instant from, Instant to);
}
