package org.hucheng.roads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.hucheng.roads.CordonChoice.Inside;
import org.hucheng.roads.CordonChoice.Outside;
import org.junit.jupiter.api.Test;

class BudgetTest {
    private static final Map<String, RoadClass> CLASSES = Map.of("A-D", RoadClass.MOTORWAY, "B-E", RoadClass.SECONDARY);

    private static RoadSketch town() {
        return RoadSketch.of("""
                A   B   C
                |   |   |
                D---E---F
                """, CLASSES);
    }

    @Test
    void eachNextPostBuysTheBusiestRoadLeft() {
        var roads = town();
        var steps = Cordon.of(roads.network(), roads.around("D", "F"), CordonChoice.DEFAULT)
                .budget(List.of(), false)
                .steps(9);
        assertThat(steps).extracting(BudgetStep::uncovered).containsExactly(243L, 43L, 3L, 0L);
        assertThat(steps).extracting(BudgetStep::gain).containsExactly(0L, 200L, 40L, 3L);
        assertThat(steps).allMatch(BudgetStep::exact);
        assertThat(steps.get(1).posts()).extracting(PostSite::name).containsExactly("A-D");
    }

    @Test
    void measuredCountsTakeThePlaceOfClasses() {
        var roads = town();
        var counts = List.of(new TrafficCount(roads.between("C", "F"), 5000));
        var steps = Cordon.of(roads.network(), roads.around("D", "F"), CordonChoice.DEFAULT)
                .budget(counts, false)
                .steps(1);
        assertThat(steps.get(1).posts()).extracting(PostSite::name).containsExactly("C-F");
    }

    @Test
    void peopleAreSpentByWhatEachPostNeeds() {
        var roads = town();
        var choice = CordonChoice.DEFAULT.prices(PriceList.staff());
        var steps = Cordon.of(roads.network(), roads.around("D", "F"), choice)
                .budget(List.of(), true)
                .steps(60);
        assertThat(steps.get(3).uncovered()).isEqualTo(243);
        assertThat(steps.get(4).uncovered()).isEqualTo(240); // a residential street, 4 people
        assertThat(steps.get(13).uncovered()).isEqualTo(203); // the secondary road, 13 people
        assertThat(steps.get(26).uncovered()).isEqualTo(43); // the motorway, 26 people
        assertThat(steps.getLast().budget()).isEqualTo(43);
    }

    /** Every set of posts tried on small towns: the bound holds, and what is called exact is. */
    @Test
    void noSetOfPostsLeavesLess() {
        int exact = 0;
        int steps = 0;
        for (int seed = 0; seed < 60; seed++) {
            var roads = CordonOracleTest.randomTown(new SplittableRandom(seed))
                    .rim("A", "C", "G")
                    .place("E")
                    .place("I");
            Cordon cordon;
            try {
                cordon = Cordon.of(
                        roads.network(),
                        roads.around("E", "F", "H", "I"),
                        CordonChoice.DEFAULT.outside(Outside.RIM).inside(Inside.PLACES));
            } catch (RoadRefusal e) {
                continue;
            }
            for (BudgetStep step : cordon.budget(List.of(), false).steps(3)) {
                long best = leastLeft(cordon, step.budget());
                assertThat(step.uncovered())
                        .as("seed %d budget %d", seed, step.budget())
                        .isGreaterThanOrEqualTo(best);
                assertThat(step.atLeast())
                        .as("seed %d budget %d", seed, step.budget())
                        .isLessThanOrEqualTo(best);
                if (step.exact()) {
                    assertThat(step.uncovered()).isEqualTo(best);
                    exact++;
                }
                steps++;
            }
        }
        assertThat(exact).isGreaterThan(steps * 3 / 4);
    }

    private static long leastLeft(Cordon cordon, int posts) {
        int edges = cordon.cut.edges();
        long best = Long.MAX_VALUE;
        for (int set = 0; set < 1 << edges; set++) {
            if (Integer.bitCount(set) != Math.min(posts, edges)) {
                continue;
            }
            int closed = set;
            var problem = new CutProblem(
                    cordon.cut,
                    cordon.ends,
                    e -> (closed >> e & 1) == 1
                            ? 0
                            : Math.max(
                                    1,
                                    cordon.cut
                                            .network
                                            .classOf(cordon.cut.segment.get(e))
                                            .traffic()));
            best = Math.min(best, problem.flow().run(CutProblem.SOURCE, CutProblem.SINK));
        }
        return best;
    }
}
