package org.hucheng.privacy;

import static org.hucheng.privacy.Certificate.local;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import org.hucheng.kernel.Text;
import org.hucheng.operations.OperationView;

/**
 * The certificate that records of one kind have ended because their period is over. Its JSON is kept as text; the hash stands for exactly those bytes and is
 * on the trail. The last two fields are filled in on paper.
 *
 * @param form name and version of this form
 * @param before records with their reference before it
 * @param how {@code partitions}: whole day partitions; {@code deleted}: rows; {@code blanked}: the personal columns of rows that stay
 * @param counted by the dry run when it was proposed
 * @param ended what really ended
 * @param kept counts without anybody's name, right after
 */
record EndingCertificate(
        String form,
        Certificate.Subject operation,
        String kind,
        Text title,
        String reference,
        int days,
        OffsetDateTime before,
        String how,
        OffsetDateTime proposedAt,
        Map<String, Long> counted,
        Map<String, Long> ended,
        Map<String, Long> kept,
        Certificate.Act requested,
        Certificate.Act approved,
        OffsetDateTime issuedAt,
        Certificate.Signature auditor,
        Certificate.Signature notary) {
    static final String FORM = "hucheng-retention-certificate/1";

    static EndingCertificate of(
            OperationView operation, DestructionStore.Destruction decided, Map<String, Long> kept, Instant now) {
        ZoneId zone = operation.zone();
        var part = Objects.requireNonNull(decided.part());
        var approved = Objects.requireNonNull(decided.approved());
        return new EndingCertificate(
                FORM,
                Certificate.Subject.of(operation),
                part.kind().code(),
                part.kind().title(),
                part.reference().code(),
                part.days(),
                local(part.before(), zone),
                part.kind().how().code(),
                local(part.proposedAt(), zone),
                part.counted(),
                part.ended(),
                kept,
                new Certificate.Act(
                        decided.asked().name(), local(decided.asked().at(), zone), decided.reason(), null),
                new Certificate.Act(approved.name(), local(approved.at(), zone), null, null),
                local(now, zone),
                Certificate.Signature.BLANK,
                Certificate.Signature.BLANK);
    }
}
