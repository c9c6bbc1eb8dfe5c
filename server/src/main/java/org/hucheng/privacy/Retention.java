package org.hucheng.privacy;

import java.time.Instant;
import java.time.LocalDate;
import org.hucheng.operations.OperationView;

/**
 * How long an operation's personal data is kept: so many days after its last day.
 *
 * @param lastDay the last day on which it is kept, in the operation's zone
 * @param until the moment after
 */
record Retention(int days, LocalDate lastDay, Instant until) {
    static Retention of(OperationView operation) {
        LocalDate last = operation.period().to().plusDays(operation.retentionDays());
        return new Retention(
                operation.retentionDays(),
                last,
                last.plusDays(1).atStartOfDay(operation.zone()).toInstant());
    }

    boolean isOver(Instant now) {
        return !now.isBefore(until);
    }

    /**
     * @param early whoever asks knows that it is early and says why
     * @throws org.hucheng.kernel.Refusal OPERATION_NOT_OVER, RETENTION_NOT_OVER
     */
    void permit(OperationView operation, boolean early, Instant now) {
        if (!operation.status(now).equals("ended")) {
            throw PrivacyProblem.OPERATION_NOT_OVER.refuse(
                    "lastDay", operation.period().to().toString());
        }
        if (!early && !isOver(now)) {
            throw PrivacyProblem.RETENTION_NOT_OVER.refuse("keptUntil", lastDay.toString());
        }
    }
}
