package org.hucheng.rostering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SolverTest {
    /** A twentieth of the scale instance would have other proportions; a few units of it keep them. */
    static RosterProblem fourUnits(int staff, long seed) {
        RosterProblem all = ScaleInstance.of(staff * 3, seed);
        var units = java.util.Set.of("unit-1", "unit-2", "unit-5", "unit-6");
        var posts = all.posts().stream()
                .filter(p -> units.contains(p.unit()) && p.id().hashCode() % 4 == 0)
                .toList();
        var ids = posts.stream().map(Post::id).collect(java.util.stream.Collectors.toSet());
        return RosterProblem.of(
                all.firstDay(),
                all.days(),
                all.shifts(),
                posts,
                all.demands().stream().filter(d -> ids.contains(d.post())).toList(),
                all.members().stream()
                        .filter(m -> units.contains(m.unit()))
                        .map(m -> ids.contains(m.basePost()) ? m : without(m))
                        .toList(),
                all.limits(),
                all.weights());
    }

    private static Member without(Member m) {
        return new Member(
                m.id(), m.unit(), m.agency(), m.skills(), m.pools(), m.home(), null, null, m.absences(), m.carried());
    }

    @Test
    void coversTheScaleInstanceAndTheCheckerAgrees() {
        RosterProblem problem = ScaleInstance.of(8000, 1);
        assertThat(problem.posts()).hasSize(275);
        assertThat(problem.demands().stream().mapToInt(Demand::need).sum()).isBetween(65_500, 67_000);
        Solution solution = Solver.solve(problem, new Budget(0, 1, 2, 1, 0));
        assertThat(solution.check().violations()).isEmpty();
        assertThat(solution.check().score().holes()).isZero();
        assertThat(solution.check().score().total()).isEqualTo(solution.objective());
    }

    @Test
    void theSameSeedAndRoundsGiveTheSameRosterWithAnyNumberOfThreads() {
        RosterProblem problem = fourUnits(1300, 3);
        Solution one = Solver.solve(problem, new Budget(0, 14, 1, 7, 2));
        Solution two = Solver.solve(problem, new Budget(0, 14, 2, 7, 2));
        assertThat(two.roster()).isEqualTo(one.roster());
        assertThat(two.bound()).isEqualTo(one.bound());
        assertThat(Solver.solve(problem, new Budget(0, 14, 2, 8, 0)).roster()).isNotEqualTo(one.roster());
    }

    @Test
    void stopsWhenAskedAndKeepsTheBest() {
        List<Progress> seen = new ArrayList<>();
        Solution solution = Solver.solve(fourUnits(1100, 1), new Budget(0, 1000, 1, 1, 5), progress -> {
            seen.add(progress);
            return seen.size() < 6;
        });
        assertThat(seen).hasSize(6);
        assertThat(solution.objective())
                .as("the best seen, or better by the last touch to the leaders")
                .isLessThanOrEqualTo(seen.getLast().objective());
        assertThat(seen.getLast().objective())
                .isLessThanOrEqualTo(seen.getFirst().objective());
        assertThat(solution.check().obeysAllRules()).isTrue();
    }

    @Test
    void everyRosterCarriesItsGap() {
        Solution solution = Solver.solve(fourUnits(1100, 2), new Budget(0, 24, 1, 1, 25));
        assertThat(solution.check().score().holes()).isZero();
        assertThat(solution.bound()).isLessThanOrEqualTo(solution.objective());
        assertThat(solution.gap()).isBetween(0.0, 0.10);
        assertThat(solution.scarce()).isNotEmpty();
    }

    @Test
    void historyWishesFixedDutiesAndPublishedRosterAreKept() {
        var district = new District()
                .post("p1", "u1")
                .member("m1", "police")
                .member("m2", "police")
                .member("m3", "police");
        district.days = 7;
        district.everyDay("p1", "M", 1);
        district.past.add(new Duty("m1", -1, "N", "p1", -1));
        district.fixed.add(district.duty("m2", 2, "M", "p1"));
        district.frozen = 0;
        RosterProblem problem = district.problem()
                .withWishes(List.of(new Wish("m3", 4, null, true, 500), new Wish("m2", 4, "M", false, 500)))
                .withPublished(List.of(new Duty("m3", 6, "M", "p1", 6)));
        Solution solution = Solver.solve(problem, new Budget(0, 200, 1, 1, 5));
        assertThat(solution.check().violations()).isEmpty();
        assertThat(solution.check().gaps()).isEmpty();
        assertThat(solution.objective()).isEqualTo(solution.check().score().total());
        assertThat(solution.check().score().wishes()).isZero();
        assertThat(solution.roster().duties()).contains(district.duty("m2", 2, "M", "p1"));
        assertThat(solution.roster().duties()).noneMatch(d -> d.member().equals("m1") && d.day() == 0);
        assertThat(solution.roster().duties()).contains(new Duty("m3", 6, "M", "p1", 6));
    }

    @Test
    void teamsServeTheirRotationTogether() {
        var system = new ShiftSystem(
                "four teams, three shifts",
                District.THREE.subList(0, 3),
                List.of("M", "M", "A", "A", "N", "N", "", ""),
                4);
        var district = new District().post("gate", "u1");
        district.limits = new Limits(600, Limits.NONE, 6, 6, 3);
        district.days = 16;
        for (int t = 0; t < 4; t++) {
            List<String> rotation = new ArrayList<>();
            for (int d = 0; d < 8; d++) {
                rotation.add(system.shiftOf(t, d));
            }
            district.teams.add(new Team("t" + t, true, "gate", rotation));
            district.member("a" + t, "police", "leader").inTeam("a" + t, "t" + t);
            district.member("b" + t, "auxiliary").inTeam("b" + t, "t" + t);
        }
        for (String shift : List.of("M", "A", "N")) {
            for (int d = 1; d <= district.days; d++) {
                district.demand("gate", d, shift, 1, true, "police", "leader")
                        .demand("gate", d, shift, 1, false, "auxiliary");
            }
        }
        Solution solution = Solver.solve(district.problem(), new Budget(0, 5, 1, 1, 0));
        assertThat(solution.check().violations()).isEmpty();
        assertThat(solution.check().gaps()).isEmpty();
    }

    @Test
    void aTeamWithoutRotationIsSeatedAsOne() {
        var district = new District()
                .post("p1", "u1")
                .post("p2", "u1")
                .member("m1", "police")
                .member("m2", "police");
        district.member("m3", "police").inTeam("m1", "t").inTeam("m2", "t");
        district.days = 3;
        district.everyDay("p1", "M", 1).everyDay("p2", "A", 2);
        district.teams.add(new Team("t", true, null, List.of()));
        Solution solution = Solver.solve(district.problem(), new Budget(0, 5, 1, 1, 0));
        assertThat(solution.check().violations()).isEmpty();
        assertThat(solution.check().gaps()).isEmpty();
    }

    @Test
    void twoTwelveHourShiftsRoomDutyAndOnCallAreOnlyData() {
        var shifts = List.of(
                Shift.of("D", 8, 20, false),
                Shift.of("N", 20, 32, true),
                Shift.of("R", 9, 17, false),
                new Shift("C", 0, 1440, 0, false, true));
        List<Demand> demands = new ArrayList<>();
        List<Member> members = new ArrayList<>();
        for (int d = 0; d < 7; d++) {
            for (Shift shift : shifts) {
                demands.add(new Demand("p", d, shift.id(), 1, java.util.Set.of(), null, false));
            }
        }
        for (int m = 0; m < 8; m++) {
            members.add(new Member(
                    "m" + m,
                    "u",
                    "police",
                    java.util.Set.of(),
                    java.util.Set.of("u"),
                    new Place(m, 0),
                    null,
                    null,
                    List.of(),
                    Load.NONE));
        }
        RosterProblem problem = RosterProblem.of(
                LocalDate.of(2024, 1, 3),
                7,
                shifts,
                List.of(new Post("p", "u", "room", new Place(0, 0), null)),
                demands,
                members,
                new Limits(660, 2880, 5, 5, 2),
                Weights.USUAL);
        Solution solution = Solver.solve(problem, new Budget(0, 100, 1, 1, 10));
        assertThat(solution.check().violations()).isEmpty();
        assertThat(solution.check().gaps()).isEmpty();
        assertThat(solution.bound()).isLessThanOrEqualTo(solution.objective());
    }

    @Test
    void refusesWhatDoesNotFitTogether() {
        var district = new District().post("p1", "u1").member("m1", "police").demand("p2", 1, "M", 1, false, null);
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> Solver.solve(district.problem(), new Budget(0, 1, 1, 1, 0)))
                .isInstanceOf(RosterRefused.class)
                .hasMessage("demand names post p2, which does not exist");
    }

    @Test
    void withNobodyThereEveryDemandIsAGap() {
        var district = new District().post("p1", "u1").demand("p1", 1, "M", 2, false, null);
        Solution solution = Solver.solve(district.problem(), new Budget(0, 2, 1, 1, 3));
        assertThat(solution.check().score().holes()).isEqualTo(2);
        assertThat(solution.shortages())
                .singleElement()
                .satisfies(s -> assertThat(s.missing()).isEqualTo(2));
    }
}
