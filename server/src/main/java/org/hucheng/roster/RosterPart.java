package org.hucheng.roster;

import java.util.Set;
import org.hucheng.kernel.TimeWindow;
import org.hucheng.scenario.ScenarioFolder;
import org.hucheng.scenario.ScenarioPart;
import org.hucheng.scenario.YamlPart;
import org.springframework.stereotype.Component;

/** Checks the section {@code roster} of a scenario, and says which members and posts the records of duty need. */
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
        YamlPart section = folder.yaml("operation.yaml").maybe("roster");
        section.onlyKeys("systems", "restHours", "handOverTolerance", "planning");
        if (section.has("restHours")) {
            section.decimal("restHours", 0, 48);
        }
        if (section.has("handOverTolerance")) {
            section.number("handOverTolerance", 0, 720);
        }
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
