package org.hucheng.operations;

import java.time.Instant;
import java.time.ZoneId;
import org.hucheng.kernel.DayWindow;
import org.hucheng.kernel.Language;
import org.hucheng.kernel.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An operation as others see it.
 *
 * @param language the language it is led in
 * @param synthetic what in it is made up; null for a real one
 * @param settings the sections {@code organisation}, {@code posts}, {@code roster}, {@code inspection} and {@code privacy} of its configuration
 */
public record OperationView(
        int id,
        String code,
        Text name,
        String kind,
        Language language,
        ZoneId zone,
        @Nullable Text synthetic,
        Area area,
        DayWindow period,
        int retentionDays,
        FoundingOrder order,
        JsonNode settings) {

    /** {@code planned}, {@code running} or {@code ended}, by the days of its period. */
    public String status(Instant now) {
        if (now.isBefore(period.startIn(zone))) {
            return "planned";
        }
        return now.isBefore(period.endIn(zone)) ? "running" : "ended";
    }

    /** The moment its lists are shown at: now, or its last second once it is over. */
    public Instant clock(Instant now) {
        Instant last = period.endIn(zone).minusSeconds(1);
        return now.isBefore(last) ? now : last;
    }
}
