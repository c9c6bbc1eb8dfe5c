package org.hucheng.roads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BurdenTest {
    private static final RoadSketch VALLEY =
            RoadSketch.of("""
            A---B---C---D
            """).place("A").place("D").hospital("D");

    private static BurdenReport report(DriverPost... posts) {
        Area all = VALLEY.around("A", "B", "C");
        return Cordon.of(VALLEY.network(), all, CordonChoice.DEFAULT).burden(List.of(posts), 7, 15);
    }

    @Test
    void withoutPostsNobodyPays() {
        var report = report();
        assertThat(report.slower()).isZero();
        assertThat(report.cutOff()).isZero();
        assertThat(report.worstMinutes()).isZero();
        assertThat(report.hospitalBefore()).isEqualTo(1);
        assertThat(report.losingHospital()).isEmpty();
    }

    @Test
    void aWaitIsPaidByWhoeverPassesAndTakesTheHospitalAway() {
        var report = report(new DriverPost(VALLEY.between("B", "C"), 20));
        assertThat(report.worstMinutes()).isBetween(19.9, 20.1);
        assertThat(report.slower()).isBetween(report.trips() / 4, report.trips() * 3 / 4);
        assertThat(report.meanMinutes()).isBetween(5.0, 15.0);
        assertThat(report.losingHospital()).extracting(Place::name).containsExactly("A");
        assertThat(report(new DriverPost(VALLEY.between("B", "C"), 5)).losingHospital())
                .isEmpty();
    }

    @Test
    void aClosedRoadCutsTripsOff() {
        var report = report(DriverPost.closed(VALLEY.between("B", "C")));
        assertThat(report.cutOff()).isBetween(report.trips() / 4, report.trips() * 3 / 4);
        assertThat(report.slower()).isZero();
        assertThat(report)
                .isEqualTo(report(DriverPost.closed(VALLEY.between("B", "C")))); // the same seed, the same trips
    }
}
