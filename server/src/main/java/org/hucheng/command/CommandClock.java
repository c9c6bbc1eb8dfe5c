package org.hucheng.command;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.hucheng.kernel.KernelProblem;
import org.hucheng.operations.OperationView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The moment something is commanded at. Nobody dates an act of a running operation: its moment is now. */
@Component
class CommandClock {
    private final Clock clock;

    CommandClock(Clock clock) {
        this.clock = clock;
    }

    /** @param asked only counts for an operation that is over, so that a past one can be played; refuses FIELD_INVALID outside its period */
    Instant moment(OperationView operation, @Nullable OffsetDateTime asked) {
        Instant now = clock.instant();
        if (asked == null || !operation.status(now).equals("ended")) {
            return operation.clock(now);
        }
        Instant at = asked.toInstant();
        if (!operation.period().in(operation.zone()).contains(at)) {
            throw KernelProblem.FIELD_INVALID.refuse("field", "at", "value", asked.toString());
        }
        return at;
    }
}
