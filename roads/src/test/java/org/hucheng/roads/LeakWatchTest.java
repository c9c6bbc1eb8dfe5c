package org.hucheng.roads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.hucheng.roads.CordonChoice.Inside;
import org.hucheng.roads.CordonChoice.Outside;
import org.hucheng.roads.StandingPost.State;
import org.junit.jupiter.api.Test;

class LeakWatchTest {
    private static final RoadSketch TOWN = RoadSketch.of("""
            A---B---C
                |
                D---E
            """).rim("A", "C").place("E");

    private static LeakWatch watch(StandingPost... posts) {
        return Cordon.of(TOWN.network(), TOWN.around("D", "E"), CordonChoice.DEFAULT.outside(Outside.RIM))
                .watch(List.of(posts));
    }

    @Test
    void aRevokedPostIsALeakThatNamesItAndDrawsTheLine() {
        var watch = watch(
                new StandingPost("west", TOWN.between("A", "B"), State.MANNED),
                new StandingPost("east", TOWN.between("B", "C"), State.MANNED));
        assertThat(watch.picture(5).isClosed()).isTrue();
        var leak = watch.change("east", State.REVOKED, 5);
        assertThat(leak.routes()).hasSize(1);
        assertThat(leak.routes().getFirst().post()).isEqualTo("east");
        assertThat(leak.routes().getFirst().line().getFirst().metresTo(TOWN.point("C")))
                .isLessThan(0.1);
        assertThat(leak.routes().getFirst().line()).hasSize(4).doesNotHaveDuplicates(); // C, B, the outline, D
        assertThat(leak.routes().getFirst().gate().name()).isEqualTo("B-C");
        assertThat(watch.change("east", State.MANNED, 5).isClosed()).isTrue();
        assertThat(watch.change("west", State.UNMANNED, 5).routes())
                .extracting(LeakRoute::post)
                .containsExactly("west");
    }

    @Test
    void eachWayInIsShownOnceTheQuickestFirst() {
        var both = watch().picture(5);
        assertThat(both.routes()).hasSize(1); // both ways in pass the one crossing of the outline
        assertThat(both.routes().getFirst().gate().name()).isEqualTo("B-D");
        var named = watch(
                new StandingPost("west", TOWN.between("A", "B"), State.REVOKED),
                new StandingPost("east", TOWN.between("B", "C"), State.REVOKED));
        assertThat(named.picture(5).routes()).extracting(LeakRoute::post).containsExactlyInAnyOrder("west", "east");
        assertThat(named.picture(1).moreThanShown()).isTrue();
    }

    @Test
    void twoPostsOnOneRoadHoldUntilBothAreGone() {
        var watch = watch(
                new StandingPost("first", TOWN.between("B", "D"), State.MANNED),
                new StandingPost("second", TOWN.between("B", "D"), State.MANNED));
        assertThat(watch.change("first", State.REVOKED, 5).isClosed()).isTrue();
        assertThat(watch.change("first", State.REVOKED, 5).isClosed()).isTrue();
        assertThat(watch.change("second", State.REVOKED, 5).isClosed()).isFalse();
    }

    @Test
    void aPostBesideTheRoadsClosesNothingAndIsSaid() {
        var far = new GeoPoint(TOWN.point("D").lon(), TOWN.point("D").lat() - 0.01);
        var watch = watch(new StandingPost("field", far, State.MANNED));
        assertThat(watch.offRoad()).containsExactly("field");
        assertThat(watch.picture(5).isClosed()).isFalse();
    }

    @Test
    void agreesWithASearchFromScratchWhateverChanges() {
        int leaks = 0;
        for (int seed = 0; seed < 60; seed++) {
            var random = new SplittableRandom(seed);
            var roads = CordonOracleTest.randomTown(random)
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
            List<StandingPost> posts = new java.util.ArrayList<>();
            for (int e = 0; e < cordon.cut.edges(); e++) {
                double half = (cordon.cut.begin.get(e) + cordon.cut.end.get(e)) / 2;
                posts.add(new StandingPost("p" + e, cordon.cut.along(cordon.cut.segment.get(e), half), State.REVOKED));
            }
            LeakWatch watch = cordon.watch(posts);
            long manned = 0;
            for (int change = 0; change < 40; change++) {
                int e = random.nextInt(posts.size());
                manned ^= 1L << e;
                var picture = watch.change("p" + e, (manned >> e & 1) == 1 ? State.MANNED : State.REVOKED, 99);
                assertThat(picture.isClosed())
                        .as("seed %d change %d", seed, change)
                        .isEqualTo(CordonOracleTest.isClosed(cordon, manned));
                leaks += picture.isClosed() ? 0 : 1;
            }
        }
        assertThat(leaks).isBetween(300, 2300);
    }
}
