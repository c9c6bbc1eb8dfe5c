package org.hucheng.rostering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bound against a slow, obvious optimum: all rows of every member, combined by dynamic programming over what is covered. */
class BoundTest {
    private static RosterProblem small(long seed) {
        var random = new SplittableRandom(seed);
        int days = 3 + random.nextInt(3);
        List<Shift> shifts = List.of(Shift.of("M", 8, 16, false), Shift.of("N", 22, 30, true));
        List<Post> posts = new ArrayList<>();
        List<Demand> demands = new ArrayList<>();
        for (int p = 0; p < 2; p++) {
            posts.add(new Post("p" + p, "u", "post", new Place(random.nextInt(3000), 0), null));
        }
        for (int d = 0; d < days; d++) {
            demands.add(new Demand("p0", d, "M", 1, Set.of(), null, false));
            demands.add(new Demand(
                    "p" + random.nextInt(2), d, "N", 1, random.nextBoolean() ? Set.of("s") : Set.of(), null, false));
            if (random.nextBoolean()) {
                demands.add(new Demand("p1", d, "M", 1, Set.of(), null, false));
            }
        }
        List<Member> members = new ArrayList<>();
        for (int m = 0; m < 5; m++) {
            members.add(new Member(
                    "m" + m,
                    "u",
                    "a",
                    m < 3 ? Set.of("s") : Set.of(),
                    Set.of("u"),
                    new Place(random.nextInt(3000), 0),
                    random.nextBoolean() ? "p0" : null,
                    null,
                    random.nextInt(3) == 0 ? List.of(new Absence(1, 1, Absence.Reason.LEAVE)) : List.of(),
                    new Load(random.nextInt(3), random.nextInt(2), 0)));
        }
        // Friday: the window has a weekend and a change of week
        return RosterProblem.of(
                LocalDate.of(2024, 1, 5),
                days,
                shifts,
                posts,
                demands,
                members,
                new Limits(600, Limits.NONE, 3, 2, 2),
                Weights.USUAL);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void neverExceedsTheOptimum(long seed) {
        RosterProblem problem = small(seed);
        long optimum = Oracle.optimum(problem);
        Solution solution = Solver.solve(problem, new Budget(0, 300, 1, seed, 150));
        assertThat(solution.check().violations()).isEmpty();
        assertThat(solution.bound()).isLessThanOrEqualTo(optimum);
        assertThat(solution.objective()).isGreaterThanOrEqualTo(optimum);
        double distance = (double) (optimum - solution.bound()) / Math.max(1, Math.abs(optimum));
        assertThat(distance)
                .as("distance of the bound from the optimum %s, seed %s", optimum, seed)
                .isLessThan(0.25);
    }

    @Test
    void rowsOfThePriceProblemAreExact() {
        for (long seed = 20; seed < 40; seed++) {
            RosterProblem problem = small(seed);
            Instance in = Compiler.compile(problem).in;
            var random = new SplittableRandom(seed);
            int[] price = new int[in.days * in.kinds * in.slots];
            var memory = new RowMemory(in);
            java.util.Arrays.fill(memory.dearest, Integer.MAX_VALUE / 4);
            for (int cell = 0; cell < price.length; cell++) {
                price[cell] = in.lineAt[cell] < 0 ? -(1 << 29) : random.nextInt(-50, 400) * RowDp.ONE;
            }
            var dp = new RowDp(in);
            for (int m = 0; m < in.members; m++) {
                assertThat(dp.solve(m, price, memory)).isEqualTo(Oracle.cheapestRow(in, m, price));
            }
        }
    }

    @Test
    void fixedDutiesThatBreakRulesDoNotLiftTheBound() {
        var district = new District().post("p1", "u1").member("m1", "police").member("m2", "police");
        district.days = 3;
        district.everyDay("p1", "M", 1).everyDay("p1", "A", 1);
        district.fixed.add(district.duty("m1", 1, "A", "p1"));
        district.fixed.add(district.duty("m1", 2, "M", "p1"));
        Solution solution = Solver.solve(district.problem(), new Budget(0, 5, 1, 1, 20));
        assertThat(solution.check().breaks(Rule.REST)).isTrue();
        assertThat(solution.bound()).isLessThanOrEqualTo(solution.objective());
        assertThat(solution.bound()).isGreaterThan(-100_000);
    }
}
