package org.hucheng.privacy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hucheng.audit.Audit;
import org.hucheng.identity.Actor;
import org.hucheng.identity.Permission;
import org.hucheng.kernel.Field;
import org.hucheng.operations.OperationView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Leave to see one person's or vehicle's values: given for a stated reason, for minutes, to whoever may look people up; or taken in an emergency by
 * whoever may break the glass, and then reviewed by another person.
 */
@Component
public class Accesses {
    private final AccessStore store;
    private final OperationKeys keys;
    private final Audit audit;
    private final Clock clock;

    Accesses(AccessStore store, OperationKeys keys, Audit audit, Clock clock) {
        this.store = store;
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is asked for.
     *
     * @param kind {@code plate} or {@code id}
     * @param value normalised
     * @param purpose code from the operation's list
     * @param minutes null for the operation's usual length
     */
    public record Asked(
            boolean glass,
            String kind,
            String value,
            List<UUID> tokens,
            @Nullable String purpose,
            @Nullable String reason,
            @Nullable Integer minutes) {}

    /** Refuses what no access may begin with, before anything is looked for: ACCESS_WITHOUT_REASON, PURPOSE_UNKNOWN, ACCESS_TOO_LONG. */
    public void check(
            OperationView operation,
            @Nullable String purpose,
            @Nullable String reason,
            @Nullable Integer minutes,
            boolean glass) {
        Reason.of(reason);
        var rules = AccessRules.of(operation);
        rules.purpose(purpose);
        rules.length(minutes, glass);
    }

    /** Begins one inside the caller's transaction, which leaves the trace of what was found. Refuses as {@link #check}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Access open(OperationView operation, Asked asked, Actor by) {
        var rules = AccessRules.of(operation);
        Instant now = clock.instant();
        String why = Reason.of(asked.reason());
        String purpose = rules.purpose(asked.purpose());
        Instant until = now.plus(rules.length(asked.minutes(), asked.glass()));
        byte[] subject = keys.sealer(operation.code()).seal(asked.value().getBytes(StandardCharsets.UTF_8));
        int id = store.add(
                operation.id(),
                by.by(),
                new AccessStore.Asked(asked.glass(), asked.kind(), asked.tokens(), subject, purpose, why, until),
                now);
        return new Access(
                id,
                operation.id(),
                by.accountId(),
                by.username(),
                asked.glass(),
                asked.kind(),
                asked.tokens(),
                purpose,
                why,
                now,
                until,
                null,
                0,
                null);
    }

    /**
     * One's own access while it lasts.
     *
     * @throws org.hucheng.kernel.Refusal ACCESS_NOT_FOUND also when it is another's or the duty that permitted it has ended; ACCESS_OVER,
     *     PERSONAL_DATA_DESTROYED
     */
    public Access use(OperationView operation, int id, Actor by) {
        keys.requireLife(operation.code());
        Access access = own(operation, id, by);
        if (!access.isOpen(clock.instant())) {
            throw PrivacyProblem.ACCESS_OVER.refuse("until", access.until().toString());
        }
        return access;
    }

    /**
     * Counts a reveal and leaves its trace, inside the transaction that read the values.
     *
     * @param of which record, and which person in it
     * @param fields whose values are shown
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void revealed(Access access, String of, List<String> fields, Actor by) {
        store.revealed(access.id());
        audit.record(
                by.by(),
                access.operationId(),
                "privacy.revealed",
                access.tokens().getFirst().toString(),
                Map.of("access", access.id(), "of", of, "fields", String.join(", ", fields)));
    }

    /** Ends one's own before its time. */
    @Transactional
    public void close(OperationView operation, int id, Actor by) {
        Access access = own(operation, id, by);
        if (access.isOpen(clock.instant())) {
            store.close(id, clock.instant());
            audit.record(
                    by.by(),
                    operation.id(),
                    "privacy.access-closed",
                    access.tokens().getFirst().toString(),
                    Map.of("access", id));
        }
    }

    /** One's own that last, each with its value masked. */
    List<Mine> mine(OperationView operation, Actor by) {
        keys.requireLife(operation.code());
        var rules = AccessRules.of(operation);
        var sealer = keys.sealer(operation.code());
        return store.open(operation.id(), by.accountId(), clock.instant()).stream()
                .filter(own -> isPermitted(operation, own.access(), by))
                .map(own -> new Mine(
                        own.access(),
                        own.subject() == null
                                ? ""
                                : rules.mask(
                                        own.access().kind().equals("plate") ? "plate" : "idNumber",
                                        new String(sealer.open(own.subject()), StandardCharsets.UTF_8))))
                .toList();
    }

    record Mine(Access access, String masked) {}

    /**
     * Another person says whether an emergency justified it.
     *
     * @throws org.hucheng.kernel.Refusal ACCESS_NOT_FOUND, ACCESS_WITHOUT_REASON, SECOND_PERSON_NEEDED, ACCESS_REVIEWED
     */
    @Transactional
    void review(OperationView operation, int id, @Nullable Boolean justified, @Nullable String words, Actor by) {
        Access access = store.find(operation.id(), id)
                .filter(Access::glass)
                .orElseThrow(() -> PrivacyProblem.ACCESS_NOT_FOUND.refuse("id", id));
        boolean verdict = Field.required("justified", justified);
        String said = Reason.of(words);
        if (access.accountId() == by.accountId()) {
            throw PrivacyProblem.SECOND_PERSON_NEEDED.refuse("requestedBy", access.actor());
        }
        if (!store.review(id, by.by(), verdict, said, clock.instant())) {
            throw PrivacyProblem.ACCESS_REVIEWED.refuse("id", id);
        }
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("access", id);
        details.put("by", access.actor());
        details.put("justified", verdict);
        details.put("reason", said);
        audit.record(
                by.by(),
                operation.id(),
                "privacy.access-reviewed",
                access.tokens().getFirst().toString(),
                details);
    }

    private Access own(OperationView operation, int id, Actor by) {
        return store.find(operation.id(), id)
                .filter(a -> a.accountId() == by.accountId() && isPermitted(operation, a, by))
                .orElseThrow(() -> PrivacyProblem.ACCESS_NOT_FOUND.refuse("id", id));
    }

    private static boolean isPermitted(OperationView operation, Access access, Actor by) {
        return by.may(access.glass() ? Permission.PERSON_BREAK_GLASS : Permission.PERSON_LOOK_UP, operation.code());
    }
}
