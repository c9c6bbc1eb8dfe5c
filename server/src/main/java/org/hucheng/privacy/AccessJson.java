package org.hucheng.privacy;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.hucheng.operations.OperationView;
import org.jspecify.annotations.Nullable;

/**
 * An access as it is shown.
 *
 * @param subject to its owner the value masked; to whoever oversees only its token, for an auditor sees traces and not people
 * @param reviewDue until when another person should have reviewed it; only of an emergency
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AccessJson(
        int id,
        String by,
        boolean glass,
        String kind,
        String subject,
        @Nullable String purpose,
        String reason,
        OffsetDateTime grantedAt,
        OffsetDateTime until,
        boolean open,
        int reveals,
        @Nullable OffsetDateTime reviewDue,
        boolean overdue,
        @Nullable ReviewJson review) {

    record ReviewJson(String by, OffsetDateTime at, boolean justified, String words) {}

    public static AccessJson of(Access access, String subject, OperationView operation, Instant now) {
        ZoneId zone = operation.zone();
        Instant due = access.grantedAt().plus(AccessRules.of(operation).reviewWithin());
        var review = access.review();
        return new AccessJson(
                access.id(),
                access.actor(),
                access.glass(),
                access.kind(),
                subject,
                access.purpose(),
                access.reason(),
                local(access.grantedAt(), zone),
                local(access.until(), zone),
                access.isOpen(now),
                access.reveals(),
                access.glass() ? local(due, zone) : null,
                access.glass() && review == null && now.isAfter(due),
                review == null
                        ? null
                        : new ReviewJson(review.by(), local(review.at(), zone), review.justified(), review.words()));
    }

    private static OffsetDateTime local(Instant at, ZoneId zone) {
        return at.atZone(zone).toOffsetDateTime();
    }
}
