package org.hucheng.organisation;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.hucheng.scenario.Loading;
import org.hucheng.scenario.ScenarioFolder;
import org.hucheng.scenario.ScenarioPart;
import org.springframework.stereotype.Component;

/** Units, divisions, members, teams and the members of the command's groups in a scenario. */
@Component
class OrganisationPart implements ScenarioPart {
    private final OrganisationLoadStore store;

    OrganisationPart(OrganisationLoadStore store) {
        this.store = store;
    }

    @Override
    public int position() {
        return 20;
    }

    @Override
    public Storing check(ScenarioFolder folder) {
        OrganisationFiles files = OrganisationFiles.read(folder);
        return new Storing() {
            @Override
            public void store(Loading loading) {
                int operation = loading.operationId();
                store.putUnits(operation, files.units());
                store.replacePlaces(operation, files.places());
                store.putDivisions(operation, files.divisions());
                store.tieUnits(operation, files.units());
                store.putMembers(operation, files.members());
                store.putTeams(operation, files.teams());
                store.replaceTeamMembers(operation, files.teamMembers());
                store.replaceGroupMembers(operation, files.groupMembers());
                loading.count("units", files.units().size());
                loading.count("divisions", files.divisions().size());
                loading.count("members", files.members().size());
                loading.count("teams", files.teams().size());
            }

            @Override
            public void removeAbsent(Loading loading) {
                remove(
                        loading,
                        "team",
                        OrganisationFiles.TEAMS,
                        codes(files.teams(), OrganisationFiles.TeamLine::code));
                remove(
                        loading,
                        "member",
                        OrganisationFiles.MEMBERS,
                        codes(files.members(), OrganisationFiles.MemberLine::code));
                remove(
                        loading,
                        "division",
                        OrganisationFiles.DIVISIONS,
                        codes(files.divisions(), OrganisationFiles.DivisionLine::code));
                remove(
                        loading,
                        "unit",
                        OrganisationFiles.UNITS,
                        codes(files.units(), OrganisationFiles.UnitLine::code));
            }
        };
    }

    private void remove(Loading loading, String what, String file, Set<String> kept) {
        store.remove(what, loading.removable(what, file, store.notAmong(what, loading.operationId(), kept)));
    }

    /** A member that is kept for its records keeps its unit, too. */
    @Override
    public Set<Integer> inUse(String what, int operationId, Set<Integer> ids) {
        return what.equals("unit") ? store.unitsOfMembers(ids) : Set.of();
    }

    private static <T> Set<String> codes(List<T> lines, Function<T, String> code) {
        return lines.stream().map(code).collect(java.util.stream.Collectors.toUnmodifiableSet());
    }
}
