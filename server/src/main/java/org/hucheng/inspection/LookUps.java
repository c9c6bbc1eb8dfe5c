package org.hucheng.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hucheng.audit.Audit;
import org.hucheng.identity.Actor;
import org.hucheng.operations.OperationView;
import org.hucheng.privacy.OperationKeys;
import org.hucheng.privacy.Sealer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looking a vehicle or a person up: by token, with a stated reason, leaving a trace in the same transaction. */
@Component
class LookUps {
    private static final int MOST = 500;
    private static final int SHORTEST_REASON = 4;

    private final TraceStore store;
    private final OperationKeys keys;
    private final Audit audit;

    LookUps(TraceStore store, OperationKeys keys, Audit audit) {
        this.store = store;
        this.keys = keys;
        this.audit = audit;
    }

    /** @throws org.hucheng.kernel.Refusal LOOK_UP_WITHOUT_REASON, LOOK_UP_WITHOUT_SUBJECT, PLATE_INVALID, ID_NUMBER_INVALID, PERSONAL_DATA_DESTROYED */
    @Transactional
    public List<TraceStore.Passage> find(
            OperationView operation,
            @Nullable String plate,
            @Nullable String idNumber,
            @Nullable String reason,
            Actor by) {
        if (reason == null || reason.strip().length() < SHORTEST_REASON) {
            throw InspectionProblem.LOOK_UP_WITHOUT_REASON.refuse("shortest", SHORTEST_REASON);
        }
        var rules = InspectionRules.of(operation);
        var sealer = keys.sealer(operation.code());
        var found = new ArrayList<TraceStore.Passage>();
        List<UUID> tokens = new ArrayList<>();
        if (plate != null && !plate.isBlank()) {
            tokens.addAll(plateTokens(plate, rules, sealer));
            tokens.forEach(t -> found.addAll(store.vehicle(operation.id(), t, MOST)));
        } else if (idNumber != null && !idNumber.isBlank()) {
            tokens.addAll(idTokens(idNumber, rules, sealer));
            tokens.forEach(t -> found.addAll(store.person(operation.id(), t, MOST)));
        } else {
            throw InspectionProblem.LOOK_UP_WITHOUT_SUBJECT.refuse();
        }
        audit.record(
                by.by(),
                operation.id(),
                "inspection.looked-up",
                tokens.getFirst().toString(),
                Map.of("reason", reason.strip(), "found", found.size(), "by", plate == null ? "id" : "plate"));
        return found;
    }

    private static List<UUID> plateTokens(String plate, InspectionRules rules, Sealer sealer) {
        var tokens = rules.plateSchemes().stream()
                .map(scheme -> Plate.normalise(scheme, plate))
                .filter(Objects::nonNull)
                .distinct()
                .map(p -> sealer.token("plate", p))
                .toList();
        if (tokens.isEmpty()) {
            throw InspectionProblem.PLATE_INVALID.refuse("length", plate.length());
        }
        return tokens;
    }

    private static List<UUID> idTokens(String number, InspectionRules rules, Sealer sealer) {
        var tokens = rules.identityNumberSchemes().stream()
                .map(scheme -> IdentityNumber.normalise(scheme, number))
                .filter(Objects::nonNull)
                .distinct()
                .map(n -> sealer.token("id", n))
                .toList();
        if (tokens.isEmpty()) {
            throw InspectionProblem.ID_NUMBER_INVALID.refuse("length", number.length());
        }
        return tokens;
    }
}
