package org.hucheng.privacy;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hucheng.identity.Actor;
import org.hucheng.identity.Permission;
import org.hucheng.kernel.Text;
import org.hucheng.operations.OperationView;
import org.hucheng.privacy.DestructionStore.Destruction;
import org.jspecify.annotations.Nullable;

/** The schedule of retention: each kind with its period and where it stands, the holds, and the certificates. */
record RetentionJson(List<LineJson> kinds, List<HoldJson> holds, List<CertificateJson> certificates) {

    /**
     * One kind of record. A kind without a period of its own ({@code days} null) ends with everything, or, when it is not sealed, not at all.
     *
     * @param sealed ends at the latest with the operation's keys
     * @param how {@code partitions}, {@code deleted}, {@code blanked}
     * @param state {@code none}: no period; {@code empty}: nothing is held; {@code kept}; {@code due}: some are due, nobody has asked; {@code requested};
     *     {@code ending}: two people have decided; {@code held}: due or decided, but a hold stops it
     * @param nextDue when the oldest record becomes due
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LineJson(
            String kind,
            Text title,
            boolean sealed,
            String how,
            @Nullable Integer days,
            @Nullable String from,
            String state,
            @Nullable LocalDate nextDue,
            @Nullable ProposalJson proposal) {}

    /** @param mayApprove whoever reads this may: has the permission and is not the one who asked */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ProposalJson(
            OffsetDateTime before,
            OffsetDateTime proposedAt,
            Map<String, Long> counted,
            Map<String, Long> ended,
            @Nullable String reason,
            @Nullable String requestedBy,
            @Nullable OffsetDateTime requestedAt,
            @Nullable String approvedBy,
            @Nullable OffsetDateTime approvedAt,
            boolean mayApprove) {}

    /** @param kind null: everything */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record HoldJson(
            int id,
            @Nullable String kind,
            String reason,
            String by,
            OffsetDateTime at,
            @Nullable String liftedBy,
            @Nullable OffsetDateTime liftedAt,
            @Nullable String liftedWhy) {}

    record CertificateJson(
            int id,
            String kind,
            OffsetDateTime before,
            OffsetDateTime approvedAt,
            Map<String, Long> ended,
            String hash) {}

    /** What a kind would lose today. */
    record DryRunJson(String kind, Map<String, Long> goes) {}

    static LineJson line(
            OperationView operation,
            RecordKind kind,
            @Nullable RetentionRule rule,
            @Nullable LocalDate nextDue,
            @Nullable Destruction open,
            boolean held,
            LocalDate today,
            Actor reader) {
        return new LineJson(
                kind.code(),
                kind.title(),
                kind.isSealed(),
                kind.how().code(),
                rule == null ? null : rule.days(),
                rule == null ? null : rule.reference().code(),
                state(rule, nextDue, open, held, today),
                nextDue,
                open == null ? null : proposal(operation, open, reader));
    }

    private static String state(
            @Nullable RetentionRule rule,
            @Nullable LocalDate nextDue,
            @Nullable Destruction open,
            boolean held,
            LocalDate today) {
        if (open == null && (nextDue == null || nextDue.isAfter(today))) {
            return rule == null ? "none" : nextDue == null ? "empty" : "kept";
        }
        if (held) {
            return "held";
        }
        return open == null || open.requested() == null ? "due" : open.approved() == null ? "requested" : "ending";
    }

    private static ProposalJson proposal(OperationView operation, Destruction open, Actor reader) {
        ZoneId zone = operation.zone();
        var part = Objects.requireNonNull(open.part());
        var requested = open.requested();
        var approved = open.approved();
        return new ProposalJson(
                local(part.before(), zone),
                local(part.proposedAt(), zone),
                part.counted(),
                part.ended(),
                open.reason(),
                requested == null ? null : requested.name(),
                requested == null ? null : local(requested.at(), zone),
                approved == null ? null : approved.name(),
                approved == null ? null : local(approved.at(), zone),
                requested != null
                        && approved == null
                        && reader.may(Permission.PRIVACY_APPROVE, operation.code())
                        && reader.accountId() != requested.accountId());
    }

    static HoldJson hold(OperationView operation, HoldStore.Hold hold) {
        ZoneId zone = operation.zone();
        var kind = hold.kind();
        var lifted = hold.lifted();
        return new HoldJson(
                hold.id(),
                kind == null ? null : kind.code(),
                hold.reason(),
                hold.by(),
                local(hold.at(), zone),
                lifted == null ? null : lifted.by(),
                lifted == null ? null : local(lifted.at(), zone),
                lifted == null ? null : lifted.why());
    }

    static CertificateJson certificate(OperationView operation, Destruction done) {
        var part = Objects.requireNonNull(done.part());
        return new CertificateJson(
                done.id(),
                part.kind().code(),
                local(part.before(), operation.zone()),
                local(Objects.requireNonNull(done.approved()).at(), operation.zone()),
                part.ended(),
                Objects.requireNonNull(done.hash()));
    }

    private static OffsetDateTime local(Instant at, ZoneId zone) {
        return at.atZone(zone).toOffsetDateTime();
    }
}
