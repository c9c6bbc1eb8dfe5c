package org.hucheng.oversight;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.hucheng.audit.Entry;

/**
 * One line of the trail as the desk shows it.
 *
 * @param platform it concerns the platform as a whole, not this operation alone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TrailJson(
        long id,
        OffsetDateTime at,
        String actor,
        String act,
        String subject,
        boolean platform,
        @JsonRawValue String details) {
    static TrailJson of(Entry entry, ZoneId zone) {
        return new TrailJson(
                entry.id(),
                entry.at().atZone(zone).toOffsetDateTime(),
                entry.actor(),
                entry.act(),
                entry.subject(),
                entry.operationId() == null,
                entry.details());
    }
}
