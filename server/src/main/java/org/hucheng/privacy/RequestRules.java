package org.hucheng.privacy;

import java.time.Instant;
import java.time.LocalDate;
import org.hucheng.operations.OperationView;
import org.jspecify.annotations.Nullable;

/**
 * How an operation answers what people ask about their own data: {@code privacy.requests}.
 *
 * @param days within how many an answer is due; 15 unless configured
 * @param keepDays for how many days after it was collected the order needs a value; null: until the operation's last day
 */
record RequestRules(int days, @Nullable Integer keepDays) {
    static final int DAYS = 15;

    static RequestRules of(OperationView operation) {
        var section = operation.settings().path("privacy").path("requests");
        return new RequestRules(
                section.path("days").asInt(DAYS),
                section.path("keepDays").isNumber() ? section.path("keepDays").asInt() : null);
    }

    /** The last day on which the order keeps what was collected at that moment. */
    LocalDate keptUntil(OperationView operation, Instant newest) {
        return keepDays == null
                ? operation.period().to()
                : LocalDate.ofInstant(newest, operation.zone()).plusDays(keepDays);
    }
}
