package org.hucheng.command;

import java.util.Set;
import org.hucheng.scenario.ScenarioFolder;
import org.hucheng.scenario.ScenarioPart;
import org.springframework.stereotype.Component;

/** Brings nothing; says which units directives were given to. */
@Component
class CommandPart implements ScenarioPart {
    private final DirectiveStore store;

    CommandPart(DirectiveStore store) {
        this.store = store;
    }

    @Override
    public int position() {
        return 55;
    }

    @Override
    public Storing check(ScenarioFolder folder) {
        return loading -> {};
    }

    @Override
    public Set<Integer> inUse(String what, int operationId, Set<Integer> ids) {
        return what.equals("unit") ? store.unitsInUse(ids) : Set.of();
    }
}
