package org.hucheng.planning;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hucheng.kernel.Scope;
import org.hucheng.planning.Changes.Change;
import org.hucheng.planning.Changes.Spot;
import org.hucheng.posts.PostRef;

/**
 * Of a roster that is for more than the caller's units: changes of seats at these units' posts, with their own people and with whoever serves there
 * already. Everything else of it is not theirs to change.
 */
final class OwnSeats {
    private final Situation situation;
    private final Scope scope;
    private final Set<Integer> serving = new HashSet<>();

    /** @param seen the duties that the caller sees: those at the own posts */
    OwnSeats(Situation situation, Scope scope, List<Assignment> seen) {
        this.situation = situation;
        this.scope = scope;
        seen.forEach(duty -> serving.add(duty.memberId()));
    }

    /** Whether the roster has posts of the caller's units at all. */
    static boolean has(int operationId, RosterRow roster, Situation situation) {
        Scope scope = Scope.current();
        Integer unit = roster.unitId();
        return Rosters.isOwn(operationId, unit)
                || situation.posts.all().stream()
                        .anyMatch(p -> scope.seesPost(operationId, p.id())
                                && (unit == null || situation.units.isWithin(p.unitId(), unit)));
    }

    /** Refuses SEAT_NOT_OF_UNIT, MEMBER_UNKNOWN. */
    void mustCover(List<Change> changes) {
        for (Change change : changes) {
            Stream.of(change.from(), change.to()).forEach(spot -> {
                if (spot != null) {
                    mustBeOwn(spot);
                }
            });
            var member = situation.members.find(change.member());
            int operation = situation.operation.id();
            if (member == null || !scope.seesUnit(operation, member.unitId()) && !serving.contains(member.id())) {
                throw PlanningProblem.MEMBER_UNKNOWN.refuse("member", change.member());
            }
        }
    }

    private void mustBeOwn(Spot spot) {
        PostRef post = situation.posts.find(spot.post());
        if (post == null || !scope.seesPost(situation.operation.id(), post.id())) {
            throw PlanningProblem.SEAT_NOT_OF_UNIT.refuse("post", spot.post());
        }
    }
}
