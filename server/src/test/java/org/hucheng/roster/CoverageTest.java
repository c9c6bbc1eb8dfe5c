package org.hucheng.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hucheng.kernel.DayWindow;
import org.hucheng.kernel.Text;
import org.hucheng.kernel.TimeWindow;
import org.hucheng.organisation.MemberRef;
import org.hucheng.posts.DemandLine;
import org.hucheng.roster.Coverage.Duty;
import org.hucheng.roster.Coverage.Tally;
import org.hucheng.roster.Demands.Wanted;
import org.hucheng.roster.MovementStore.Movement;
import org.junit.jupiter.api.Test;

class CoverageTest {
    private static final Instant MIDNIGHT = Instant.parse("2025-08-14T04:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2025-08-14");
    private static final int POST = 7;
    private static final String[] SKILLS = {null, "leader", "traffic"};

    @Test
    void aPostIsUncoveredFromTheMomentSomebodyLeavesUntilTheNextOneIsThere() {
        var wanted = List.of(wanted("day", "leader", 1, 60, 120));
        var coverage = coverage(wanted, List.of(stay(1, 0, 70), stay(1, 75, 100), stay(2, 90, 240)));
        assertThat(coverage.total()).isEqualTo(new Tally(Duration.ofMinutes(60), Duration.ofMinutes(5)));
        var until = List.of(wanted("day", "leader", 1, 60, 72));
        assertThat(coverage(until, List.of(stay(1, 0, 70))).missingSince(until.getFirst(), at(72)))
                .isEqualTo(at(70));
        assertThat(coverage(until, List.of(stay(1, 0, 72))).missingSince(until.getFirst(), at(72)))
                .isEqualTo(at(72));
    }

    @Test
    void sinceWhenSomebodyIsMissingGoesBackAcrossOthersWhoComeAndGo() {
        var wanted = List.of(wanted("day", "leader", 2, 60, 120));
        var coverage = coverage(wanted, List.of(stay(1, 60, 66), stay(2, 60, 90), stay(1, 80, 84)));
        assertThat(coverage.missingSince(wanted.getFirst(), at(120))).isEqualTo(at(84));
    }

    @Test
    void aBegunMinuteCountsSoThatOnlyNothingIsNothing() {
        assertThat(new Tally(Duration.ZERO, Duration.ZERO).uncoveredMinutes()).isZero();
        assertThat(new Tally(Duration.ZERO, Duration.ofNanos(1_000)).uncoveredMinutes())
                .isOne();
        assertThat(new Tally(Duration.ZERO, Duration.ofMinutes(2)).uncoveredMinutes())
                .isEqualTo(2);
    }

    /** Against somebody who looks at the post every minute and reads all records again each time. */
    @Test
    void agreesWithLookingEveryMinute() {
        var random = new Random(314);
        long uncovered = 0;
        for (int round = 0; round < 400; round++) {
            var wanted = new ArrayList<Wanted>();
            for (int i = 0; i < 1 + random.nextInt(4); i++) {
                int from = random.nextInt(300);
                String shift = random.nextBoolean() ? "day" : "late";
                wanted.add(wanted(
                        shift, SKILLS[random.nextInt(3)], 1 + random.nextInt(2), from, from + 1 + random.nextInt(200)));
            }
            var movements = new ArrayList<Movement>();
            for (int i = 0; i < random.nextInt(24); i++) {
                movements.add(new Movement(
                        1 + random.nextInt(6),
                        random.nextInt(4) == 0 ? POST + 1 : POST,
                        at(random.nextInt(500)),
                        random.nextInt(3) > 0));
            }
            movements.sort(Comparator.comparing(Movement::memberId).thenComparing(Movement::at));
            var stays =
                    Stay.of(movements).stream().filter(s -> s.postId() == POST).toList();
            var coverage = coverage(wanted, stays);
            var slow = slow(wanted, movements);
            assertThat(coverage.total()).as("round " + round).isEqualTo(slow.total());
            assertThat(coverage.byDuty()).as("round " + round).isEqualTo(slow.byDuty());
            uncovered += coverage.total().uncoveredMinutes();
        }
        assertThat(uncovered).isGreaterThan(10_000);
    }

    private record Slow(Tally total, Map<Duty, Tally> byDuty) {}

    private static Slow slow(List<Wanted> wanted, List<Movement> movements) {
        var total = Tally.NONE;
        var byDuty = new HashMap<Duty, Tally>();
        for (int minute = 0; minute < 600; minute++) {
            Instant now = at(minute);
            var lines = wanted.stream().filter(w -> w.during().contains(now)).toList();
            if (lines.isEmpty()) {
                continue;
            }
            var here = new ArrayList<MemberRef>();
            for (int member = 1; member <= 6; member++) {
                if (isHere(member, movements, now)) {
                    here.add(member(member));
                }
            }
            int[] missing = Places.missing(
                    lines.stream().map(Wanted::need).toList(),
                    lines.stream().mapToInt(w -> w.line().needed()).toArray(),
                    here);
            boolean any = false;
            var shortOf = new HashMap<Duty, Boolean>();
            for (int i = 0; i < missing.length; i++) {
                any |= missing[i] > 0;
                shortOf.merge(duty(lines.get(i)), missing[i] > 0, Boolean::logicalOr);
            }
            total = total.plus(Tally.of(now, at(minute + 1), any));
            shortOf.forEach((duty, yes) -> byDuty.merge(duty, Tally.of(now, now.plusSeconds(60), yes), Tally::plus));
        }
        return new Slow(total, byDuty);
    }

    /** By the words of the rule: the newest arrival is here, and no check-out from here came after it. */
    private static boolean isHere(int member, List<Movement> movements, Instant now) {
        Movement newest = null;
        for (Movement m : movements) {
            if (m.memberId() == member && m.arriving() && !m.at().isAfter(now)) {
                newest = m;
            }
        }
        var came = newest;
        return came != null
                && came.postId() == POST
                && movements.stream()
                        .noneMatch(m -> m.memberId() == member
                                && !m.arriving()
                                && m.postId() == POST
                                && m.at().isAfter(came.at())
                                && !m.at().isAfter(now));
    }

    private static Coverage coverage(List<Wanted> wanted, List<Stay> stays) {
        return new Coverage(wanted, stays, CoverageTest::member);
    }

    /** Members 1 and 4 can do both, 2 and 5 traffic, 3 and 6 neither; 6 is of another agency. */
    private static MemberRef member(int id) {
        List<String> skills = switch (id % 3) {
            case 1 -> List.of("leader", "traffic");
            case 2 -> List.of(id == 2 ? "leader" : "traffic");
            default -> List.of();
        };
        return new MemberRef(id, "m" + id, new Text("甲", "A"), "officer", id == 6 ? "health" : "police", skills, 1);
    }

    private static Wanted wanted(String shift, String skill, int needed, int from, int to) {
        var line = new DemandLine(POST, "system", shift, "police", skill, needed, new DayWindow(DAY, DAY));
        return new Wanted(line, new Need("police", skill), DAY, new TimeWindow(at(from), at(to)));
    }

    private static Duty duty(Wanted wanted) {
        return new Duty(wanted.line().system(), wanted.line().shift(), wanted.day());
    }

    private static Stay stay(int member, int from, int to) {
        return new Stay(member, POST, at(from), at(to));
    }

    private static Instant at(int minute) {
        return MIDNIGHT.plusSeconds(60L * minute);
    }
}
