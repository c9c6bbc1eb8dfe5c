package org.hucheng.rostering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Each hard rule: broken by hand, named and explained; kept just inside the limit, not named. */
class RulesTest {
    private static District district() {
        var district =
                new District().post("p1", "u1").member("m1", "police", "leader").member("m2", "auxiliary");
        for (String shift : List.of("M", "A", "N", "L", "C")) {
            district.everyDay("p1", shift, 5);
        }
        return district;
    }

    @Test
    void tenHoursOfRestBetweenDuties() {
        assertThat(district().breaks("m1: 1 A p1 | 2 M p1"))
                .containsExactly("REST m1: 480 minutes of rest between A on day 1 and M on day 2, 600 are needed");
        assertThat(district().breaks("m1: 1 M p1 | 2 M p1 | 3 A p1")).isEmpty();
    }

    @Test
    void noTwoDutiesAtOnce() {
        assertThat(district().breaks("m1: 1 M p1 | 1 L p1"))
                .containsExactly("OVERLAP m1: the L shift of day 1 overlaps the M shift of day 1");
        assertThat(district().breaks("m1: 1 C p1 | 2 C p1"))
                .as("waiting needs no rest")
                .isEmpty();
    }

    @Test
    void restIsOwedToTheDutyBeforeTheWindowToo() {
        var district = district();
        district.past.add(new Duty("m1", -1, "N", "p1", -1));
        assertThat(district.breaks("m1: 1 M p1")).singleElement().asString().startsWith("REST m1: 120 minutes");
    }

    @Test
    void sixShiftsInACalendarWeek() {
        var district = district();
        district.limits = new Limits(600, Limits.NONE, 6, 20, 3);
        assertThat(district.breaks("m1: 1 M p1|2 M p1|3 M p1|4 M p1|5 M p1|6 M p1|7 M p1"))
                .containsExactly("SHIFTS_A_WEEK m1: 7 shifts in the week from day 1, 6 are allowed");
        assertThat(district.breaks("m1: 2 M p1|3 M p1|4 M p1|5 M p1|6 M p1|7 M p1|8 M p1"))
                .isEmpty();
    }

    @Test
    void fortyHoursInACalendarWeek() {
        var district = district();
        district.limits = new Limits(600, 2400, Limits.NONE, 20, 3);
        assertThat(district.breaks("m1: 1 L p1|2 L p1|3 L p1|4 L p1"))
                .containsExactly("HOURS_A_WEEK m1: 2880 minutes in the week from day 1, 2400 are allowed");
        assertThat(district.breaks("m1: 1 M p1|2 M p1|3 M p1|4 M p1|5 M p1")).isEmpty();
    }

    @Test
    void sixDaysInARow() {
        assertThat(district().breaks("m1: 3 M p1|4 M p1|5 M p1|6 M p1|7 M p1|8 M p1|9 M p1"))
                .containsExactly("DAYS_IN_ROW m1: 7 days in a row up to day 9, 6 are allowed");
    }

    @Test
    void daysInARowCountFromBeforeTheWindow() {
        var district = district();
        for (int d = -5; d < 0; d++) {
            district.past.add(new Duty("m1", d, "M", "p1", -1));
        }
        assertThat(district.breaks("m1: 1 M p1 | 2 M p1"))
                .singleElement()
                .asString()
                .contains("7 days in a row up to day 2");
    }

    @Test
    void threeNightsInARow() {
        assertThat(district().breaks("m1: 1 N p1|2 N p1|3 N p1|4 N p1"))
                .containsExactly("NIGHTS_IN_ROW m1: 4 nights in a row up to day 4, 3 are allowed");
    }

    @Test
    void aSeatAsksForItsSkill() {
        var district =
                new District().post("p1", "u1").member("m1", "police").demand("p1", 1, "M", 1, false, null, "armed");
        assertThat(district.breaks("m1: 1 M p1"))
                .containsExactly("SKILL m1: day 1 M at p1 needs the skill armed, which this member lacks");
    }

    @Test
    void aSeatAsksForItsAgency() {
        var district =
                new District().post("p1", "u1").member("m1", "auxiliary").demand("p1", 1, "M", 1, false, "police");
        assertThat(district.breaks("m1: 1 M p1"))
                .containsExactly("AGENCY m1: day 1 M at p1 asks for police, this member is of auxiliary");
    }

    @Test
    void nobodyStandsAtAPostWithoutItsLeader() {
        var district = new District()
                .post("p1", "u1")
                .member("m1", "police", "leader")
                .member("m2", "auxiliary")
                .demand("p1", 1, "M", 1, false, null)
                .demand("p1", 1, "M", 1, true, "police", "leader");
        assertThat(district.breaks("m2: 1 M p1")).containsExactly("LEADER p1: 1 on duty on day 1 M without a leader");
        Roster led = new Roster(List.of(new Duty("m2", 0, "M", "p1", 0), new Duty("m1", 0, "M", "p1", 1)));
        assertThat(Checker.check(district.problem(), led).obeysAllRules()).isTrue();
    }

    @Test
    void nobodyIsSentOutsideThePool() {
        var district = new District().post("p1", "u9").member("m1", "police").demand("p1", 1, "M", 1, false, null);
        assertThat(district.breaks("m1: 1 M p1"))
                .containsExactly("POOL m1: day 1 M at p1 of u9, where this member may not be sent");
    }

    @Test
    void nobodyServesWhileIll() {
        assertThat(district().absent("m1", 2).breaks("m1: 2 M p1"))
                .containsExactly("AVAILABILITY m1: absent on day 2 (ILLNESS), yet on the M shift");
    }

    @Test
    void aFixedTeamStaysTogether() {
        var district = district().inTeam("m1", "t").inTeam("m2", "t");
        district.teams.add(new Team("t", true, null, List.of()));
        assertThat(district.breaks("m1: 1 M p1", "m2: 1 A p1"))
                .containsExactly("TEAM_TOGETHER team t is not together on day 1: A@p1, M@p1");
        assertThat(district.breaks("m1: 1 M p1", "m2: 1 M p1")).isEmpty();
        assertThat(district.absent("m2", 1).breaks("m1: 1 M p1"))
                .as("an ill member is excused")
                .isEmpty();
    }

    @Test
    void aFixedDutyStays() {
        var district = district();
        district.fixed.add(district.duty("m1", 1, "M", "p1"));
        district.frozen = 1;
        assertThat(district.breaks("m1: 2 M p1"))
                .containsExactly("FIXED m1: the duty on day 1 M at p1 is fixed and may not change");
        assertThat(district.breaks("m1: 1 M p1", "m2: 1 M p1"))
                .as("a frozen day takes nobody more")
                .hasSize(1);
    }

    @Test
    void noMorePeopleThanAskedFor() {
        var district = new District().post("p1", "u1").member("m1", "police").member("m2", "police");
        district.demand("p1", 1, "M", 1, false, null);
        assertThat(district.breaks("m1: 1 M p1", "m2: 1 M p1"))
                .containsExactly("NOT_ASKED p1: day 1 M (any) asks for 1, has 2");
    }

    @Test
    void aDutyNamesWhatExists() {
        assertThat(district().breaks("ghost: 1 M p1"))
                .containsExactly("UNKNOWN_DUTY ghost: day 1 M at p1: no such member, shift or post");
    }

    @Test
    void everySentenceHasBothLanguages() {
        for (Rule rule : Rule.values()) {
            Sentence sentence = rule.says("a", "b", "c", "d", "e", "f", "g");
            assertThat(sentence.in("en")).doesNotContain("{").isNotEqualTo(sentence.in("zh"));
        }
    }
}
