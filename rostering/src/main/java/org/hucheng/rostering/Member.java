package org.hucheng.rostering;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One person who can be on duty.
 *
 * @param pools the units at whose posts this member may serve, the own one included if it is allowed
 * @param basePost the usual post, if there is one
 * @param team a {@link Team} of the problem, if the member belongs to one
 */
public record Member(
        String id,
        String unit,
        String agency,
        Set<String> skills,
        Set<String> pools,
        Place home,
        @Nullable String basePost,
        @Nullable String team,
        List<Absence> absences,
        Load carried) {
    public Member {
        skills = Set.copyOf(skills);
        pools = Set.copyOf(pools);
        absences = List.copyOf(absences);
    }

    public boolean isAbsent(int day) {
        for (Absence absence : absences) {
            if (absence.covers(day)) {
                return true;
            }
        }
        return false;
    }

    public Member withAbsences(List<Absence> now) {
        return new Member(id, unit, agency, skills, pools, home, basePost, team, now, carried);
    }
}
