package org.hucheng.operations;

import java.util.Map;
import java.util.Set;
import org.hucheng.identity.Territory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The operation itself, for duties that are for all of it. */
@Component
class OperationTerritory implements Territory {
    private final OperationStore store;

    OperationTerritory(OperationStore store) {
        this.store = store;
    }

    @Override
    public Kind kind() {
        return Kind.OPERATIONS;
    }

    @Override
    public Map<Integer, String> within(String operation, @Nullable Set<String> units) {
        return store.find(operation)
                .map(found -> Map.of(found.id(), found.code()))
                .orElse(Map.of());
    }
}
