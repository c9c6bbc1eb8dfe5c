package org.hucheng.roster;

import java.util.Set;
import org.hucheng.kernel.TimeWindow;
import org.hucheng.scenario.ScenarioFolder;
import org.hucheng.scenario.ScenarioPart;
import org.springframework.stereotype.Component;

/** Scenario folders hold nothing that this module stores; it only says which members and posts its records need. */
@Component
class RosterPart implements ScenarioPart {
    private final RosterStore store;

    RosterPart(RosterStore store) {
        this.store = store;
    }

    @Override
    public int position() {
        return 40;
    }

    @Override
    public Storing check(ScenarioFolder folder) {
        return loading -> {};
    }

    @Override
    public Set<Integer> inUse(String what, int operationId, Set<Integer> ids) {
        return switch (what) {
            case "member" -> store.membersInUse(operationId, ids);
            case "post" -> store.postsInUse(operationId, ids);
            default -> Set.of();
        };
    }

    @Override
    public long recordsOutside(int operationId, TimeWindow time) {
        return store.recordsOutside(operationId, time);
    }
}
