package org.hucheng.organisation;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.hucheng.identity.Territory;
import org.hucheng.operations.Operations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A unit and everything below it. */
@Component
class UnitTerritory implements Territory {
    private final Operations operations;
    private final Organisation organisation;

    UnitTerritory(Operations operations, Organisation organisation) {
        this.operations = operations;
        this.organisation = organisation;
    }

    @Override
    public Kind kind() {
        return Kind.UNITS;
    }

    @Override
    public Map<Integer, String> within(String operation, @Nullable Set<String> units) {
        var tree = organisation.units(operations.get(operation).id());
        var codes = new HashMap<Integer, String>();
        for (UnitRef unit : tree.all()) {
            if (units == null || tree.isWithinAny(unit.id(), units)) {
                codes.put(unit.id(), unit.code());
            }
        }
        return codes;
    }
}
