package org.hucheng.digest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.hucheng.kernel.DayWindow;
import org.hucheng.kernel.Text;
import org.jspecify.annotations.Nullable;

/**
 * A frozen digest.
 *
 * @param number counts from 1 within the operation
 * @param document the digest as canonical JSON, as it was
 * @param hash SHA-256 over the document's bytes: same content, same hash, whoever froze it and when
 */
record Edition(
        int number, Instant frozenAt, String frozenBy, DayWindow window, Instant cutOff, String document, String hash) {

    DigestJson digest() {
        return CanonicalJson.read(document, DigestJson.class);
    }

    /** An edition in a list. */
    record Row(
            int number,
            OffsetDateTime frozenAt,
            String frozenBy,
            LocalDate from,
            LocalDate to,
            OffsetDateTime cutOff,
            String hash) {
        static Row of(Edition e, ZoneId zone) {
            return new Row(
                    e.number,
                    e.frozenAt.atZone(zone).toOffsetDateTime(),
                    e.frozenBy,
                    e.window.from(),
                    e.window.to(),
                    e.cutOff.atZone(zone).toOffsetDateTime(),
                    e.hash);
        }
    }

    /** A figure that is not the same in two editions; null where an edition does not have it. */
    record Difference(
            String id,
            Text name,
            @JsonInclude @Nullable Long before,
            @JsonInclude @Nullable Long after,
            @Nullable Text wordedBefore,
            @Nullable Text wordedAfter) {}
}
