package org.hucheng.organisation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hucheng.kernel.Scope;
import org.springframework.stereotype.Component;

/**
 * The door of this module: snapshots of what the caller may see, read fresh by every call; whoever keeps one compares {@code Operations.stamp}. That others' are
 * left out is asked here once more, beside the database.
 */
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
        Scope scope = Scope.current();
        return new MemberCatalog(members.list(operationId).stream()
                .filter(member -> scope.seesUnit(operationId, member.unitId()))
                .toList());
    }

    /** Those of these codes that there are. */
    public List<MemberRef> members(int operationId, Collection<String> codes) {
        Scope scope = Scope.current();
        return members.find(operationId, codes).stream()
                .filter(member -> scope.seesUnit(operationId, member.unitId()))
                .toList();
    }

    public UnitTree units(int operationId) {
        Scope scope = Scope.current();
        return new UnitTree(units.list(operationId).stream()
                .filter(unit -> scope.seesUnit(operationId, unit.id()))
                .toList());
    }

    /** Codes of teams by the id of each member who is in one. */
    public Map<Integer, List<String>> teamsOfMembers(int operationId) {
        return teams.ofMembers(operationId);
    }

    /** Refuses UNIT_NOT_FOUND. */
    public UnitRef unit(int operationId, String code) {
        Scope scope = Scope.current();
        return units.find(operationId, code)
                .filter(unit -> scope.seesUnit(operationId, unit.id()))
                .orElseThrow(() -> OrganisationProblem.UNIT_NOT_FOUND.refuse("unit", code));
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
