package org.hucheng.privacy;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Objects;
import org.hucheng.identity.Actor;
import org.hucheng.identity.Permission;
import org.hucheng.operations.OperationView;
import org.jspecify.annotations.Nullable;

/**
 * Where an operation's personal data stands.
 *
 * @param state {@code running}: the operation is not over; {@code kept}: the retention is not over; {@code due}: it is; {@code requested}: one person
 *     has asked for the end; {@code destroyed}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PrivacyJson(
        String state,
        int retentionDays,
        LocalDate lastDay,
        LocalDate keptUntil,
        boolean retentionOver,
        @Nullable KeysJson keys,
        @Nullable RequestJson request,
        @Nullable String certificate) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record KeysJson(
            @Nullable String suite,
            @Nullable OffsetDateTime created,
            @Nullable OffsetDateTime destroyedAt,
            @Nullable String fingerprint) {}

    /** @param mayApprove whoever reads this may: has the permission and is not the one who asked */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RequestJson(
            String by,
            OffsetDateTime at,
            String reason,
            boolean early,
            boolean mayApprove,
            @Nullable String approvedBy,
            @Nullable OffsetDateTime approvedAt) {}

    static PrivacyJson of(
            OperationView operation,
            OperationKeys.@Nullable State keys,
            DestructionStore.@Nullable Destruction decided,
            Actor reader,
            Instant now) {
        var retention = Retention.of(operation);
        ZoneId zone = operation.zone();
        return new PrivacyJson(
                state(operation, retention, keys, decided, now),
                retention.days(),
                operation.period().to(),
                retention.lastDay(),
                retention.isOver(now),
                keys == null
                        ? null
                        : new KeysJson(
                                keys.suite(),
                                local(keys.created(), zone),
                                local(keys.destroyedAt(), zone),
                                keys.fingerprint()),
                decided == null ? null : request(operation, decided, reader),
                decided == null ? null : decided.hash());
    }

    private static String state(
            OperationView operation,
            Retention retention,
            OperationKeys.@Nullable State keys,
            DestructionStore.@Nullable Destruction decided,
            Instant now) {
        if (decided != null) {
            return decided.approved() == null ? "requested" : "destroyed";
        }
        if (keys != null && keys.destroyedAt() != null) {
            return "destroyed";
        }
        if (!operation.status(now).equals("ended")) {
            return "running";
        }
        return retention.isOver(now) ? "due" : "kept";
    }

    private static RequestJson request(OperationView operation, DestructionStore.Destruction decided, Actor reader) {
        ZoneId zone = operation.zone();
        var approved = decided.approved();
        return new RequestJson(
                decided.asked().name(),
                decided.asked().at().atZone(zone).toOffsetDateTime(),
                Objects.requireNonNull(decided.reason()),
                decided.early(),
                approved == null
                        && reader.may(Permission.PRIVACY_APPROVE, operation.code())
                        && reader.accountId() != decided.asked().accountId(),
                approved == null ? null : approved.name(),
                approved == null ? null : local(approved.at(), zone));
    }

    private static @Nullable OffsetDateTime local(@Nullable Instant at, ZoneId zone) {
        return at == null ? null : at.atZone(zone).toOffsetDateTime();
    }
}
