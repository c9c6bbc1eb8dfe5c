package org.hucheng.roads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hucheng.roads.CordonChoice.Direction;
import org.hucheng.roads.CordonChoice.Inside;
import org.hucheng.roads.CordonChoice.Outside;
import org.junit.jupiter.api.Test;

class CordonTest {
    private static final CordonChoice RIM_TO_PLACES =
            CordonChoice.DEFAULT.outside(Outside.RIM).inside(Inside.PLACES);

    private static CordonPlan close(RoadSketch roads, Area area, CordonChoice choice) {
        return Cordon.of(roads.network(), area, choice).close();
    }

    @Test
    void closesTheDistrictWithTheFewestPosts() {
        var roads = RoadSketch.of("""
                A---B---C
                |   |   |
                D---E---F
                    |
                    G
                """);
        var plan = close(roads, roads.around("E", "G"), CordonChoice.DEFAULT);
        assertThat(plan.show()).isEqualTo("B-E D-E E-F | 3 posts"); // G is a dead end: no post wasted there
        assertThat(plan.crossings()).isEqualTo(3);
        assertThat(plan.posts()).allMatch(PostSite::crossesOutline);
    }

    @Test
    void aBottleneckInsideNeedsFewerPostsThanTheOutlineHasCrossings() {
        var roads = RoadSketch.of("""
                A   B   C
                |   |   |
                D---E---F
                    |
                    G---H
                """).rim("A", "B", "C").place("H");
        Area area = roads.around("D", "F", "G", "H");
        assertThat(close(roads, area, CordonChoice.DEFAULT).show()).isEqualTo("A-D B-E C-F | 3 posts");
        assertThat(close(roads, area, RIM_TO_PLACES).show()).isIn("E-G | 1 post", "G-H | 1 post");
    }

    @Test
    void ofEquallyFewPostsThoseNearestTheOutlineAreTaken() {
        var roads = RoadSketch.of("""
                A---B-----------C---D
                """).rim("A").place("D");
        Area area = roads.around("B", "D");
        assertThat(close(roads, area, RIM_TO_PLACES).show()).isEqualTo("A-B | 1 post");
    }

    @Test
    void aRoadThatLeadsNowhereOutsideNeedsNoPostAgainstTheRim() {
        var roads = RoadSketch.of("""
                A---B---C
                    |   |
                    D   E
                """).rim("A").place("B");
        Area area = roads.around("B", "C");
        assertThat(close(roads, area, CordonChoice.DEFAULT).show()).isEqualTo("A-B B-D C-E | 3 posts");
        assertThat(close(roads, area, CordonChoice.DEFAULT.outside(Outside.RIM)).show())
                .isEqualTo("A-B | 1 post");
    }

    @Test
    void aOneWayStreetThatOnlyLeadsOutNeedsNoPost() {
        var roads = RoadSketch.of("""
                A->-B---C
                D-<-E---F
                """);
        // E-F and B-C are inside; nothing joins the two lines
        Area area = roads.around("B", "C", "E", "F");
        var in = close(roads, area, CordonChoice.DEFAULT);
        assertThat(in.show()).isEqualTo("A-B | 1 post");
        assertThat(in.crossings()).isEqualTo(2);
        assertThat(in.leadingIn()).isEqualTo(1);
        assertThat(close(roads, area, CordonChoice.DEFAULT.direction(Direction.OUT))
                        .show())
                .isEqualTo("D-E | 1 post");
        var careless = CordonChoice.DEFAULT.filter(new RoadFilter(Set.of(), true));
        assertThat(close(roads, area, careless).show()).isEqualTo("A-B D-E | 2 posts");
    }

    @Test
    void onePostStopsBothDirectionsAndADualCarriagewayTakesTwo() {
        var roads = RoadSketch.of("""
                A---B
                C->-D
                E-<-F
                """);
        Area area = roads.around("B", "D", "F");
        assertThat(close(roads, area, CordonChoice.DEFAULT).show()).isEqualTo("A-B C-D | 2 posts");
        var careless = CordonChoice.DEFAULT.filter(new RoadFilter(Set.of(), true));
        assertThat(close(roads, area, careless).posts()).hasSize(3);
    }

    @Test
    void aRoadThatOnlyCutsACornerIsInsideForThoseWhoSaySo() {
        var roads = RoadSketch.of("""
                A-------B
                    C
                    |
                    D
                """);
        Area area = RoadSketch.area(1.002, 41.998, 1.005, 41.998, 1.005, 42.001, 1.002, 42.001, 1.002, 41.998);
        assertThatThrownBy(() -> close(roads, area, CordonChoice.DEFAULT))
                .isInstanceOfSatisfying(
                        RoadRefusal.class, r -> assertThat(r.problem()).isEqualTo(RoadProblem.AREA_WITHOUT_ROADS));
        var plan = close(roads, area, CordonChoice.DEFAULT.ignoreTouching(false));
        assertThat(plan.show()).isEqualTo("A-B A-B | 2 posts");
        assertThat(plan.crossings()).isEqualTo(2);
    }

    @Test
    void aRoadAlongTheOutlineIsNeitherInsideNorOutside() {
        var roads = RoadSketch.of("""
                A---B---C
                    |
                    D
                """);
        GeoPoint a = roads.point("A");
        GeoPoint d = roads.point("D");
        // the outline's northern side runs exactly along A-B-C
        Area area = RoadSketch.area(
                a.lon() - 0.001,
                d.lat() - 0.001,
                a.lon() + 0.012,
                d.lat() - 0.001,
                a.lon() + 0.012,
                a.lat(),
                a.lon() - 0.001,
                a.lat(),
                a.lon() - 0.001,
                d.lat() - 0.001);
        assertThatThrownBy(() -> close(roads, area, CordonChoice.DEFAULT))
                .isInstanceOfSatisfying(
                        RoadRefusal.class, r -> assertThat(r.problem()).isEqualTo(RoadProblem.NOTHING_OUTSIDE));
    }

    @Test
    void barriersCloseARoadAlready() {
        var roads = RoadSketch.of("""
                A---B---C
                    |
                    D
                """).barrier("B");
        var plan = close(roads, roads.around("C", "D"), CordonChoice.DEFAULT);
        assertThat(plan.show()).isEqualTo("A-B | 1 post"); // the stub up to the barrier is a road inside
        var rim = RoadSketch.of("""
                A---B---C
                """).barrier("B").rim("A");
        assertThat(close(rim, rim.around("C"), CordonChoice.DEFAULT.outside(Outside.RIM))
                        .posts())
                .isEmpty();
    }

    @Test
    void theCheapestPostsAreNotTheFewest() {
        var drawing = """
                A---B---C---D
                        |   |
                        E---F
                """;
        var roads = RoadSketch.of(drawing, Map.of("A-B", RoadClass.MOTORWAY, "B-C", RoadClass.MOTORWAY))
                .rim("A")
                .place("F");
        Area area = roads.around("C", "D", "E", "F");
        assertThat(close(roads, area, RIM_TO_PLACES).show()).isEqualTo("B-C | 1 post");
        var byStaff = close(roads, area, RIM_TO_PLACES.prices(PriceList.staff()));
        assertThat(byStaff.price()).isEqualTo(8);
        assertThat(byStaff.posts()).hasSize(2).allMatch(p -> p.roadClass() == RoadClass.RESIDENTIAL);
        var fixed = RIM_TO_PLACES.fixed(List.of(roads.between("C", "D")));
        assertThat(close(roads, area, fixed.prices(PriceList.staff())).price()).isEqualTo(4);
        var never = RIM_TO_PLACES.prices(PriceList.fewest().neverOn(Set.of(RoadClass.MOTORWAY)));
        assertThat(close(roads, area, never).posts()).hasSize(2);
        var nowhere =
                RIM_TO_PLACES.prices(PriceList.fewest().neverOn(Set.of(RoadClass.MOTORWAY, RoadClass.RESIDENTIAL)));
        assertThatThrownBy(() -> close(roads, area, nowhere))
                .isInstanceOfSatisfying(
                        RoadRefusal.class, r -> assertThat(r.problem()).isEqualTo(RoadProblem.CANNOT_BE_CLOSED));
    }
}
