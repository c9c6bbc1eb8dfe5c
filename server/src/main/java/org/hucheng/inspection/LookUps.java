package org.hucheng.inspection;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.hucheng.audit.Audit;
import org.hucheng.identity.Actor;
import org.hucheng.identity.Permission;
import org.hucheng.kernel.Scope;
import org.hucheng.operations.OperationView;
import org.hucheng.privacy.Access;
import org.hucheng.privacy.Accesses;
import org.hucheng.privacy.OperationKeys;
import org.hucheng.privacy.Sealer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looking a vehicle or a person up by token. It begins an access, under which values are shown masked and can be revealed one by one while it lasts; every
 * step leaves a trace in the same transaction. Who breaks the glass is shown the whole operation, others what their duties reach.
 */
@Component
class LookUps {
    private static final int MOST = 500;

    private final TraceStore store;
    private final Accesses accesses;
    private final OperationKeys keys;
    private final Audit audit;
    private final org.hucheng.identity.Access scopes;
    private final OwnUnit ownUnit;

    LookUps(
            TraceStore store,
            Accesses accesses,
            OperationKeys keys,
            Audit audit,
            org.hucheng.identity.Access scopes,
            OwnUnit ownUnit) {
        this.store = store;
        this.accesses = accesses;
        this.keys = keys;
        this.audit = audit;
        this.scopes = scopes;
        this.ownUnit = ownUnit;
    }

    record Asked(
            @Nullable String plate,
            @Nullable String idNumber,
            @Nullable String purpose,
            @Nullable String reason,
            @Nullable Integer minutes) {}

    record Found(Access access, List<Seen> passages) {}

    /**
     * @throws org.hucheng.kernel.Refusal ACCESS_WITHOUT_REASON, PURPOSE_UNKNOWN, ACCESS_TOO_LONG, LOOK_UP_WITHOUT_SUBJECT, PLATE_INVALID, ID_NUMBER_INVALID,
     *     PERSONAL_DATA_DESTROYED
     */
    @Transactional
    public Found find(OperationView operation, Asked asked, boolean glass, Actor by) {
        accesses.check(operation, asked.purpose(), asked.reason(), asked.minutes(), glass);
        var sealer = keys.sealer(operation.code());
        Subject subject = subject(asked, InspectionRules.of(operation), sealer);
        Access access = accesses.open(
                operation,
                new Accesses.Asked(
                        glass,
                        subject.kind(),
                        subject.value(),
                        subject.tokens(),
                        asked.purpose(),
                        asked.reason(),
                        asked.minutes()),
                by);
        var found = seen(operation, access, by, sealer);
        Map<String, Object> details = new TreeMap<>(Map.of(
                "reason",
                access.reason(),
                "found",
                found.size(),
                "by",
                access.kind(),
                "access",
                access.id(),
                "until",
                access.until().toString()));
        if (access.purpose() != null) {
            details.put("purpose", access.purpose());
        }
        long outside = ownUnit.outside(operation, by, found);
        if (outside > 0) {
            details.put("outside", outside);
        }
        audit.record(
                by.by(),
                operation.id(),
                glass ? "inspection.glass-broken" : "inspection.looked-up",
                subject.tokens().getFirst().toString(),
                details);
        return new Found(access, found);
    }

    /** What an access that lasts reaches now. Refuses as {@link Accesses#use}. */
    @Transactional(readOnly = true)
    public Found again(OperationView operation, int id, Actor by) {
        Access access = accesses.use(operation, id, by);
        return new Found(access, seen(operation, access, by, keys.sealer(operation.code())));
    }

    /**
     * The values of one passage in clear.
     *
     * @param n which person of the record; null for the vehicle
     * @throws org.hucheng.kernel.Refusal PASSAGE_NOT_FOUND, and as {@link Accesses#use}
     */
    @Transactional
    public Map<String, String> reveal(OperationView operation, int id, UUID record, @Nullable Integer n, Actor by) {
        Access access = accesses.use(operation, id, by);
        var sealer = keys.sealer(operation.code());
        var values = seen(operation, access, by, sealer).stream()
                .flatMap(seen -> seen.all().stream())
                .filter(part -> part.record().equals(record) && Objects.equals(part.n(), n))
                .map(Seen.Part::values)
                .findFirst()
                .orElseThrow(() -> InspectionProblem.PASSAGE_NOT_FOUND.refuse("record", record.toString()));
        accesses.revealed(access, n == null ? record.toString() : record + "/" + n, List.copyOf(values.keySet()), by);
        return values;
    }

    private List<Seen> seen(OperationView operation, Access access, Actor by, Sealer sealer) {
        return reached(operation, access, by, () -> {
            boolean plate = access.kind().equals("plate");
            var passages = access.tokens().stream()
                    .flatMap(token -> (plate
                                    ? store.vehicle(operation.id(), token, MOST)
                                    : store.person(operation.id(), token, MOST))
                            .stream())
                    .toList();
            return Seen.of(passages, store.besides(operation.id(), passages, plate), sealer);
        });
    }

    /**
     * Does the work in what the access reaches: the whole operation once the glass is broken, otherwise what those duties reach that permit to look up,
     * whatever else the actor's other duties reach.
     */
    <T> T reached(OperationView operation, Access access, Actor by, Supplier<T> work) {
        Scope reach = access.glass()
                ? Scope.whole("glass", operation.id(), List.of())
                : scopes.scope(by, Permission.PERSON_LOOK_UP, operation.code());
        return Objects.requireNonNull(reach, "use() lets nobody without such a duty come here")
                .get(work);
    }

    private record Subject(String kind, String value, List<UUID> tokens) {}

    private static Subject subject(Asked asked, InspectionRules rules, Sealer sealer) {
        String plate = asked.plate();
        String number = asked.idNumber();
        if (plate != null && !plate.isBlank()) {
            var values = rules.plateSchemes().stream()
                    .map(scheme -> Plate.normalise(scheme, plate))
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            if (values.isEmpty()) {
                throw InspectionProblem.PLATE_INVALID.refuse("length", plate.length());
            }
            return of("plate", values, sealer);
        }
        if (number != null && !number.isBlank()) {
            var values = rules.identityNumberSchemes().stream()
                    .map(scheme -> IdentityNumber.normalise(scheme, number))
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            if (values.isEmpty()) {
                throw InspectionProblem.ID_NUMBER_INVALID.refuse("length", number.length());
            }
            return of("id", values, sealer);
        }
        throw InspectionProblem.LOOK_UP_WITHOUT_SUBJECT.refuse();
    }

    private static Subject of(String kind, List<String> values, Sealer sealer) {
        return new Subject(
                kind,
                values.getFirst(),
                values.stream().map(v -> sealer.token(kind, v)).toList());
    }
}
