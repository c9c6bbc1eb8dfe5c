package org.hucheng.privacy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import org.hucheng.kernel.DayWindow;
import org.hucheng.kernel.Text;
import org.hucheng.operations.OperationView;
import org.jspecify.annotations.Nullable;

/**
 * The certificate that an operation's personal data has ended: what, how much, when, asked for and approved by whom. Its JSON is kept as text; the hash
 * stands for exactly those bytes and is on the trail. The last two fields are filled in on paper.
 *
 * @param form name and version of this form
 */
record Certificate(
        String form,
        Subject operation,
        Keys keys,
        Map<String, Long> destroyed,
        Map<String, Long> kept,
        Act requested,
        Act approved,
        OffsetDateTime issuedAt,
        Signature auditor,
        Signature notary) {
    static final String FORM = "hucheng-destruction-certificate/1";

    record Subject(
            String code,
            Text name,
            Text authority,
            String orderNumber,
            DayWindow period,
            int retentionDays,
            String keptUntil) {
        static Subject of(OperationView operation) {
            return new Subject(
                    operation.code(),
                    operation.name(),
                    operation.order().authority(),
                    operation.order().number(),
                    operation.period(),
                    operation.retentionDays(),
                    Retention.of(operation).lastDay().toString());
        }
    }

    /** @param fingerprint SHA-256 over the keys before they were destroyed */
    record Keys(
            @Nullable String suite,
            @Nullable OffsetDateTime created,
            @Nullable String fingerprint,
            OffsetDateTime destroyedAt) {}

    record Act(
            String by,
            OffsetDateTime at,
            @Nullable String reason,
            @Nullable Boolean early) {}

    /** Empty: for the hand of the one who signs. */
    record Signature(String name, String office, String signedOn) {
        static final Signature BLANK = new Signature("", "", "");
    }

    static Certificate of(
            OperationView operation,
            DestructionStore.Destruction decided,
            OperationKeys.State keys,
            Inventory found,
            Instant now) {
        ZoneId zone = operation.zone();
        var approved = Objects.requireNonNull(decided.approved());
        return new Certificate(
                FORM,
                Subject.of(operation),
                new Keys(
                        keys.suite(),
                        keys.created() == null ? null : local(keys.created(), zone),
                        keys.fingerprint(),
                        local(Objects.requireNonNull(keys.destroyedAt()), zone)),
                found.goes(),
                found.stays(),
                new Act(decided.asked().name(), local(decided.asked().at(), zone), decided.reason(), decided.early()),
                new Act(approved.name(), local(approved.at(), zone), null, null),
                local(now, zone),
                Signature.BLANK,
                Signature.BLANK);
    }

    static OffsetDateTime local(Instant at, ZoneId zone) {
        return at.truncatedTo(ChronoUnit.MILLIS).atZone(zone).toOffsetDateTime();
    }

    static String hash(String json) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
