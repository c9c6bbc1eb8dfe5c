package org.hucheng.rostering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StandByTest {
    /** Four negotiators live at the posts, somebody without that skill 500 m away; one seat asks for a negotiator, one for anybody. */
    private static String ordinarySeatGoesTo(int standBy) {
        var district = new District().post("team", "u1").post("gate", "u1");
        district.days = 1;
        district.weights = new Weights(1, 0, 0, 10, 0, 0, 0, standBy);
        for (int n = 1; n <= 4; n++) {
            district.member("negotiator-" + n, "police", "negotiator");
        }
        district.members.put(
                "neighbour",
                new Member(
                        "neighbour",
                        "u1",
                        "police",
                        Set.of(),
                        Set.of("u1"),
                        new Place(500, 0),
                        null,
                        null,
                        List.of(),
                        Load.NONE));
        district.demand("team", 1, "M", 1, false, null, "negotiator").demand("gate", 1, "M", 1, false, null);
        Solution solution = Solver.solve(district.problem(), new Budget(0, 20, 1, 1, 0));
        assertThat(solution.check().violations()).isEmpty();
        assertThat(solution.check().gaps()).isEmpty();
        assertThat(solution.objective()).isEqualTo(solution.check().score().total());
        return solution.roster().duties().stream()
                .filter(d -> d.post().equals("gate"))
                .map(Duty::member)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anOrdinarySeatIsLeftToOthersSoThatRarePeopleCanStepIn() {
        assertThat(ordinarySeatGoesTo(5)).isEqualTo("neighbour");
    }

    @Test
    void aReserveCostsNoMoreThanTheOperationAllows() {
        assertThat(ordinarySeatGoesTo(4)).startsWith("negotiator");
        assertThat(ordinarySeatGoesTo(0)).startsWith("negotiator");
    }
}
