package org.hucheng.roads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.hucheng.roads.CordonChoice.Direction;
import org.hucheng.roads.CordonChoice.Inside;
import org.hucheng.roads.CordonChoice.Outside;
import org.junit.jupiter.api.Test;

/** The cut against a slow, obvious oracle: every set of pieces, in order of price, tried on small random towns. */
class CordonOracleTest {
    @Test
    void noCheaperSetOfPostsClosesTheArea() {
        int compared = 0;
        int cheaperThanCrossings = 0;
        for (int seed = 0; seed < 400; seed++) {
            var random = new SplittableRandom(seed);
            var roads = randomTown(random).rim("A", "C", "G").place("E").place("I");
            var choice = CordonChoice.DEFAULT
                    .outside(random.nextBoolean() ? Outside.RIM : Outside.ALL)
                    .inside(random.nextBoolean() ? Inside.PLACES : Inside.ALL)
                    .direction(random.nextBoolean() ? Direction.IN : Direction.OUT)
                    .prices(random.nextBoolean() ? PriceList.staff() : PriceList.fewest());
            Cordon cordon;
            try {
                cordon = Cordon.of(roads.network(), roads.around("E", "F", "H", "I"), choice);
            } catch (RoadRefusal e) {
                continue;
            }
            CordonPlan plan = cordon.close();
            long best = cheapest(cordon);
            assertThat(plan.price()).as("seed %d", seed).isEqualTo(best);
            assertThat(plan.posts().stream().mapToLong(PostSite::price).sum()).isEqualTo(best);
            compared++;
            cheaperThanCrossings += plan.posts().size() < plan.leadingIn() ? 1 : 0;
        }
        assertThat(compared).isGreaterThan(250);
        assertThat(cheaperThanCrossings).isGreaterThan(20);
    }

    /** Nine junctions, some streets missing, some one-way, of two classes. */
    static RoadSketch randomTown(SplittableRandom random) {
        String[] across = {"---", "-->", "<--", "   ", "---"};
        String[] down = {"|", "v", "^", " ", "|"};
        var text = new StringBuilder();
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                text.append((char) ('A' + row * 3 + column)).append(column < 2 ? across[random.nextInt(5)] : "");
            }
            text.append('\n');
            for (int column = 0; column < 3 && row < 2; column++) {
                text.append(down[random.nextInt(5)]).append("   ");
            }
            text.append(row < 2 ? "\n" : "");
        }
        return RoadSketch.of(
                text.toString(),
                random.nextBoolean()
                        ? java.util.Map.of("E-F", RoadClass.PRIMARY, "D-E", RoadClass.PRIMARY, "B-E", RoadClass.PRIMARY)
                        : java.util.Map.of());
    }

    static long cheapest(Cordon cordon) {
        int edges = cordon.cut.edges();
        long best = Long.MAX_VALUE;
        for (int set = 0; set < 1 << edges; set++) {
            long price = 0;
            for (int e = 0; e < edges; e++) {
                price += (set >> e & 1) == 0
                        ? 0
                        : cordon.choice.prices().of(cordon.cut.network.classOf(cordon.cut.segment.get(e)));
            }
            if (price < best && isClosed(cordon, set)) {
                best = price;
            }
        }
        return best;
    }

    static boolean isClosed(Cordon cordon, long set) {
        boolean[] reached = cordon.ends.source.clone();
        for (boolean changed = true; changed; ) {
            changed = false;
            for (int e = 0; e < cordon.cut.edges(); e++) {
                int u = cordon.cut.u.get(e);
                int v = cordon.cut.v.get(e);
                boolean isOpen = (set >> e & 1) == 0;
                if (isOpen && reached[u] && !reached[v] && (cordon.cut.ways.get(e) & CutNetwork.FORWARD) != 0) {
                    reached[v] = true;
                    changed = true;
                }
                if (isOpen && reached[v] && !reached[u] && (cordon.cut.ways.get(e) & CutNetwork.BACKWARD) != 0) {
                    reached[u] = true;
                    changed = true;
                }
            }
        }
        for (int n = 0; n < cordon.cut.nodes; n++) {
            if (reached[n] && cordon.ends.sink[n]) {
                return false;
            }
        }
        return true;
    }
}
