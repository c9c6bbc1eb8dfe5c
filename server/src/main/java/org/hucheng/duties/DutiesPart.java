package org.hucheng.duties;

import java.util.Set;
import org.hucheng.scenario.ScenarioFolder;
import org.hucheng.scenario.ScenarioPart;
import org.springframework.stereotype.Component;

/** Brings nothing of its own; keeps members whom links and swaps name from being loaded away. */
@Component
class DutiesPart implements ScenarioPart {
    private final SwapStore store;

    DutiesPart(SwapStore store) {
        this.store = store;
    }

    @Override
    public int position() {
        return 46;
    }

    @Override
    public Storing check(ScenarioFolder folder) {
        return loading -> {};
    }

    @Override
    public Set<Integer> inUse(String what, int operationId, Set<Integer> ids) {
        return what.equals("member") ? store.membersInUse(operationId, ids) : Set.of();
    }
}
