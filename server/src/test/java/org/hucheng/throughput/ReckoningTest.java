package org.hucheng.throughput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.hucheng.inspection.Inspections.LaneFlow;
import org.hucheng.inspection.Inspections.LanePeak;
import org.hucheng.kernel.GeoPoint;
import org.hucheng.kernel.Text;
import org.hucheng.posts.PostRef;
import org.junit.jupiter.api.Test;

class ReckoningTest {
    private static final ThroughputRules RULES = new ThroughputRules(10, 15, 60, 0.85);

    @Test
    void ratesAreAnHourAndPeopleAndStaffAreHeldAgainstTheLastHour() {
        var rate = of(4, List.of(flow(1, 10, 20)), List.of(flow(1, 50, 100), flow(2, 50, 80)), List.of(), 6);
        assertThat(rate.now()).isEqualTo(60);
        assertThat(rate.lastHour()).isEqualTo(100);
        assertThat(rate.perVehicle()).isEqualTo(1.8);
        assertThat(rate.staffPer100()).isEqualTo(6);
        assertThat(rate.lanesUsed()).isEqualTo(2);
    }

    @Test
    void aLaneIsHeldAgainstItsBestOnceItHasShownMoreThanIsExpected() {
        var lane = of(1, List.of(flow(1, 10, 20)), List.of(flow(1, 60, 100)), List.of(new LanePeak(1, 1, 30)), 1)
                .byLane()
                .getFirst();
        assertThat(lane.best()).isEqualTo(120);
        assertThat(lane.capacity()).isEqualTo(120);
        assertThat(lane.load()).isEqualTo(0.5);
        assertThat(lane.waitMinutes()).isCloseTo(60.0 / 120 * 0.5 / (2 * 0.5), within(1e-9));
        var quiet = of(1, List.of(flow(1, 1, 1)), List.of(flow(1, 5, 5)), List.of(new LanePeak(1, 1, 2)), 1);
        assertThat(quiet.byLane().getFirst().capacity()).isEqualTo(60);
    }

    @Test
    void atTheLimitNoMinutesAreInvented() {
        var rate = of(1, List.of(flow(1, 10, 20)), List.of(flow(1, 60, 100)), List.of(), 1);
        assertThat(rate.waiting()).isEqualTo("at-limit");
        assertThat(rate.waitMinutes()).isNull();
        assertThat(rate.advice()).containsExactly("tally");
    }

    @Test
    void aFullLaneAsksForAnotherWhileThePostHasOne() {
        var now = List.of(flow(1, 9, 9), flow(2, 1, 1));
        var hour = List.of(flow(1, 50, 50), flow(2, 5, 5));
        assertThat(of(3, now, hour, List.of(), 1).advice()).containsExactly("open-lane");
        assertThat(of(2, now, hour, List.of(), 1).advice()).containsExactly("tally");
        assertThat(of(3, List.of(flow(1, 5, 5)), hour, List.of(), 1).advice()).isEmpty();
    }

    @Test
    void whatNamesNoLaneIsHeldAgainstAllLanes() {
        var rate = of(2, List.of(flow(null, 10, 20)), List.of(flow(null, 60, 100)), List.of(), 1);
        assertThat(rate.byLane().getFirst().capacity()).isEqualTo(120);
        assertThat(rate.lanesUsed()).isNull();
        assertThat(rate.load()).isEqualTo(0.5);
    }

    @Test
    void whereNothingPassesNothingIsSaid() {
        var rate = of(2, List.of(), List.of(), List.of(), 3);
        assertThat(rate.waiting()).isEqualTo("none");
        assertThat(rate.load()).isNull();
        assertThat(rate.perVehicle()).isNull();
        assertThat(rate.staffPer100()).isNull();
        assertThat(rate.staff()).isEqualTo(3);
    }

    private static LaneFlow flow(Integer lane, double vehicles, double people) {
        return new LaneFlow(1, lane, vehicles, people);
    }

    private static PostRate of(int lanes, List<LaneFlow> now, List<LaneFlow> hour, List<LanePeak> peaks, int staff) {
        var post =
                new PostRef(1, "P", new Text("岗", "P"), "road-closure", null, lanes, new GeoPoint(1, 1), 1, List.of());
        return Reckoning.of(post, RULES, now, hour, peaks, staff);
    }
}
