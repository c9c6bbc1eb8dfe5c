package org.hucheng.rostering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RepairTest {
    private static final RosterProblem PROBLEM = ScaleInstance.of(8000, 1);
    private static final Solution PLANNED = Solver.solve(PROBLEM, new Budget(0, 3, 2, 1, 0));

    @Test
    void aThousandHolesAreFilledWithoutMovingAValidDuty() {
        RosterProblem now = ScaleEvent.illnessOpeningClosing(PROBLEM, 0);
        RepairProposal proposal = Repair.propose(PROBLEM, PLANNED.roster(), now, 4, 1);
        assertThat(proposal.holesBefore()).isBetween(900, 1200);
        assertThat(proposal.holesAfter()).isZero();
        assertThat(proposal.moved()).isZero();
        assertThat(proposal.callIns()).isBetween(proposal.fewestCallIns(), proposal.fewestCallIns() * 102 / 100 + 1);
        CheckReport check = Checker.check(proposal.problem(), proposal.roster());
        assertThat(check.violations()).isEmpty();
        assertThat(check.gaps()).isEmpty();
        var past = PLANNED.roster().duties().stream().filter(d -> d.day() < 4).toList();
        assertThat(proposal.roster().duties().stream()
                        .filter(d -> d.day() < 4)
                        .map(d -> d.member() + d.day() + d.shift() + d.post()))
                .containsExactlyInAnyOrderElementsOf(past.stream()
                        .map(d -> d.member() + d.day() + d.shift() + d.post())
                        .toList());
        assertThat(proposal.changes()).allSatisfy(change -> {
            assertThat(change.sentence().in("en")).doesNotContain("{");
            assertThat(change.sentence().in("zh")).doesNotContain("{");
        });
        long called = proposal.changes().stream()
                .filter(c -> c.kind() == Change.Kind.CALL_IN)
                .count();
        assertThat(called).isEqualTo(proposal.callIns());
    }

    /** Without a reserve of negotiators each of these events moves two or three valid duties. */
    @Test
    void aPlanWithItsReserveIsMendedWithoutMovingAValidDuty() {
        for (int event : new int[] {4, 5, 22, 24, 49}) {
            RosterProblem now = ScaleEvent.illnessOpeningClosing(PROBLEM, event);
            RepairProposal proposal = Repair.propose(PROBLEM, PLANNED.roster(), now, 4, 1);
            assertThat(proposal.holesAfter()).isZero();
            assertThat(proposal.moved()).as("event " + event).isZero();
        }
    }

    /** 600 of one unit: no set of demands is said to be short of more people than in truth are missing. */
    @Test
    void afterAQuarantineItIsSaidWhichDemandsCannotBeMet() {
        RepairProposal proposal = Repair.propose(PROBLEM, PLANNED.roster(), ScaleEvent.quarantine(PROBLEM, 1), 2, 1);
        assertThat(proposal.holesAfter()).isPositive();
        assertThat(Checker.check(proposal.problem(), proposal.roster()).violations())
                .isEmpty();
        assertThat(proposal.shortages()).isNotEmpty().allSatisfy(shortage -> {
            int asked = shortage.demands().stream()
                    .mapToInt(i -> proposal.problem().demands().get(i).need())
                    .sum();
            assertThat(shortage.needed()).isEqualTo(asked);
            assertThat(shortage.missing()).isBetween(1, proposal.holesAfter());
        });
    }

    private static District twoPosts() {
        var district = new District().post("p1", "u1").post("p2", "u1");
        district.days = 1;
        return district.member("armed", "police", "armed").member("any", "police");
    }

    @Test
    void aValidDutyIsMovedOnlyIfNothingElseHelps() {
        District planned = twoPosts().demand("p1", 1, "M", 1, false, null);
        Roster published = planned.roster("armed: 1 M p1");
        District now = twoPosts().demand("p1", 1, "M", 1, false, null).demand("p2", 1, "M", 1, false, null, "armed");
        RepairProposal proposal = Repair.propose(planned.problem(), published, now.problem(), 0, 1);
        assertThat(proposal.holesAfter()).isZero();
        assertThat(proposal.moved()).isEqualTo(1);
        assertThat(proposal.changes())
                .extracting(c -> c.sentence().toString())
                .containsExactlyInAnyOrder(
                        "armed moves on day 1 from M p1 to M p2: so that somebody else can fill another gap",
                        "any fills the gap on day 1 M at p1: free that day, fits, and is near or has the lighter load");
    }

    @Test
    void whoWasSetFreeGoesFirst() {
        District planned = twoPosts().demand("p1", 1, "M", 1, false, null);
        District now = twoPosts().demand("p2", 1, "M", 1, false, null);
        RepairProposal proposal = Repair.propose(planned.problem(), planned.roster("any: 1 M p1"), now.problem(), 0, 1);
        assertThat(proposal.callIns()).isZero();
        assertThat(proposal.fewestCallIns()).isZero();
        assertThat(proposal.roster().duties()).containsExactly(new Duty("any", 0, "M", "p2", 0));
    }

    @Test
    void whatCannotBeFilledIsExplained() {
        District planned = twoPosts().demand("p1", 1, "M", 1, false, null);
        District now = twoPosts().demand("p1", 1, "M", 1, false, null).demand("p2", 1, "M", 3, false, null, "armed");
        RepairProposal proposal = Repair.propose(planned.problem(), planned.roster("any: 1 M p1"), now.problem(), 0, 1);
        assertThat(proposal.holesAfter()).isEqualTo(2);
        assertThat(proposal.shortages()).singleElement().satisfies(s -> {
            assertThat(s.demands()).containsExactly(1);
            assertThat(s.sentence().in("en"))
                    .isEqualTo("day 1: 1 places together (armed @ p2) need 3, only 1 can serve there: 2 short");
            assertThat(s.sentence().in("zh")).contains("缺2人");
        });
    }

    @Test
    void noPostIsLeftWithPeopleAndNoLeader() {
        var district = new District().post("p1", "u1").member("a", "police").member("b", "police");
        district.days = 1;
        district.demand("p1", 1, "M", 1, true, "police", "leader").demand("p1", 1, "M", 2, false, null);
        Solution solution = Solver.solve(district.problem(), new Budget(0, 3, 1, 1, 0));
        assertThat(solution.check().violations()).isEmpty();
        assertThat(solution.roster().duties()).isEmpty();
        assertThat(solution.shortages()).isNotEmpty();
    }

    @Test
    void theWindowIsExplainedWhereEveryDayAloneCouldBeMet() {
        var district = new District().post("p1", "u1").member("a", "police");
        district.days = 7;
        district.everyDay("p1", "M", 1);
        Solution solution = Solver.solve(district.problem(), new Budget(0, 3, 1, 1, 0));
        assertThat(solution.check().score().holes()).isEqualTo(1);
        assertThat(solution.shortages())
                .singleElement()
                .satisfies(
                        s -> assertThat(s.sentence().in("en"))
                                .isEqualTo(
                                        "days 1 to 7: any @ p1 need 7 duties; the 1 who may serve there can give at most 6 by the rules: 1 short"));
    }

    private static District withTeam(String post) {
        var district = twoPosts()
                .member("t1", "police")
                .inTeam("t1", "t")
                .member("t2", "police")
                .inTeam("t2", "t");
        district.teams.add(new Team("t", true, null, java.util.List.of()));
        return district.demand(post, 1, "M", 2, false, null);
    }

    @Test
    void aFixedTeamWhosePostIsGoneMovesTogether() {
        District planned = withTeam("p1");
        District now = withTeam("p2");
        RepairProposal proposal =
                Repair.propose(planned.problem(), planned.roster("t1: 1 M p1", "t2: 1 M p1"), now.problem(), 0, 1);
        assertThat(proposal.holesAfter()).isZero();
        assertThat(proposal.changes())
                .extracting(Change::kind)
                .containsExactly(Change.Kind.REASSIGN, Change.Kind.REASSIGN);
        assertThat(Checker.check(proposal.problem(), proposal.roster()).violations())
                .isEmpty();
    }
}
