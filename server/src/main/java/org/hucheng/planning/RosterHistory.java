package org.hucheng.planning;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hucheng.identity.Permission;
import org.hucheng.operations.OperationView;
import org.hucheng.oversight.Recorded;
import org.springframework.stereotype.Component;

/** What was done to a roster, for whoever sees all that it is about. */
@Component
class RosterHistory implements Recorded {
    private final PlanStore plans;

    RosterHistory(PlanStore plans) {
        this.plans = plans;
    }

    @Override
    public String kind() {
        return "roster";
    }

    @Override
    public Permission permission() {
        return Permission.ROSTER_READ;
    }

    @Override
    public Optional<Trace> find(OperationView operation, String id) {
        if (!id.matches("[0-9]{1,9}")) {
            return Optional.empty();
        }
        return plans.find(operation.id(), Integer.parseInt(id))
                .filter(roster -> Rosters.isOwn(operation.id(), roster.unitId()))
                .map(roster -> new Trace("roster " + roster.number(), List.of("planning."), Map.of()));
    }
}
