package org.hucheng.positions;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.hucheng.kernel.Scope;
import org.hucheng.organisation.Organisation;
import org.springframework.stereotype.Component;

/** Whom the caller may see on the map: of the own units members, the units themselves, and their devices. */
@Component
class Visible {
    private final Organisation organisation;

    Visible(Organisation organisation) {
        this.organisation = organisation;
    }

    Predicate<Carrier.Key> in(int operationId) {
        Scope scope = Scope.current();
        if (scope.seesWhole(operationId)) {
            return key -> true;
        }
        Set<Integer> members = new HashSet<>();
        organisation.members(operationId).all().stream()
                .filter(member -> scope.seesUnit(operationId, member.unitId()))
                .forEach(member -> members.add(member.id()));
        return key -> switch (key.kind()) {
            case MEMBER -> members.contains(key.id());
            case UNIT -> scope.units().contains(key.id());
            case DEVICE -> scope.devices().contains(key.id());
        };
    }
}
