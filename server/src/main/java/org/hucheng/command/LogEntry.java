package org.hucheng.command;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.OffsetDateTime;

/**
 * One line of the command log.
 *
 * @param at by the operation's clock, in its zone; {@code recordedAt} is by the server's
 * @param kind {@code directive-given}, {@code directive-acknowledged}, {@code directive-done}, {@code post-opened}, {@code post-revoked},
 *     {@code command-offered}, {@code command-accepted}, {@code command-declined}, {@code command-withdrawn}, {@code command-assumed},
 *     {@code objective-set}, {@code objective-reached}, {@code objective-dropped} or {@code note}
 * @param subject number of the directive or objective, code of the post, user name of who takes the command; empty for a note
 */
record LogEntry(
        long id,
        OffsetDateTime at,
        OffsetDateTime recordedAt,
        String kind,
        String subject,
        String actor,
        String text,
        @JsonRawValue String details) {}
