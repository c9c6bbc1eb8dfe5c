package org.hucheng.organisation;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The units of an operation at one moment, of any depth; never changes. */
public final class UnitTree {
    private final Map<Integer, UnitRef> byId = new LinkedHashMap<>();
    private final Map<String, UnitRef> byCode = new HashMap<>();

    UnitTree(Collection<UnitRef> units) {
        for (UnitRef unit : units) {
            byId.put(unit.id(), unit);
            byCode.put(unit.code(), unit);
        }
    }

    public @Nullable UnitRef find(String code) {
        return byCode.get(code);
    }

    public @Nullable UnitRef get(int id) {
        return byId.get(id);
    }

    public List<UnitRef> all() {
        return List.copyOf(byId.values());
    }

    /** The uppermost of these units: those whose superior is not among them. */
    public List<UnitRef> roots() {
        return byId.values().stream()
                .filter(unit -> unit.parentId() == null || !byId.containsKey(unit.parentId()))
                .toList();
    }

    /** True where one of these codes is the unit's own or one above it. */
    public boolean isWithinAny(int unitId, Set<String> codes) {
        return codes.stream().map(byCode::get).anyMatch(above -> above != null && isWithin(unitId, above.id()));
    }

    /** True for the unit itself and everything above it. */
    public boolean isWithin(int unitId, int ancestorId) {
        UnitRef unit = byId.get(unitId);
        while (unit != null) {
            if (unit.id() == ancestorId) {
                return true;
            }
            Integer parent = unit.parentId();
            unit = parent == null ? null : byId.get(parent);
        }
        return false;
    }
}
