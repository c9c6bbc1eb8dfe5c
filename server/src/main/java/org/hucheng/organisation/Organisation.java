package org.hucheng.organisation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The door of this module: snapshots, read fresh by every call; whoever keeps one compares {@code Operations.stamp}. */
@Component
public class Organisation {
    private final MemberStore members;
    private final UnitStore units;
    private final TeamStore teams;

    Organisation(MemberStore members, UnitStore units, TeamStore teams) {
        this.members = members;
        this.units = units;
        this.teams = teams;
    }

    public MemberCatalog members(int operationId) {
        return new MemberCatalog(members.list(operationId));
    }

    public UnitTree units(int operationId) {
        return new UnitTree(units.list(operationId));
    }

    /** Codes of teams by the id of each member who is in one. */
    public Map<Integer, List<String>> teamsOfMembers(int operationId) {
        return teams.ofMembers(operationId);
    }

    /** Refuses UNIT_NOT_FOUND. */
    public UnitRef unit(int operationId, String code) {
        return units.find(operationId, code).orElseThrow(() -> OrganisationProblem.UNIT_NOT_FOUND.refuse("unit", code));
    }

    public Map<Integer, UnitRef> unitsById(Set<Integer> ids) {
        return units.byId(ids);
    }

    /** Refuses DIVISION_NOT_FOUND unless the operation has a division of this code. */
    public void requireDivision(int operationId, String code) {
        if (!units.hasDivision(operationId, code)) {
            throw OrganisationProblem.DIVISION_NOT_FOUND.refuse("division", code);
        }
    }
}
