package org.hucheng.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.hucheng.kernel.Text;
import org.hucheng.organisation.MemberRef;
import org.junit.jupiter.api.Test;

class PlacesTest {
    private static final Need LEADER = new Need("police", "leader");
    private static final Need TRAFFIC = new Need("police", "traffic");
    private static final Need ANYBODY = new Need("police", null);

    @Test
    void somebodyWithTwoSkillsStandsForOnePlaceOnly() {
        var both = member("police", "leader", "traffic");
        assertThat(missing(List.of(LEADER, TRAFFIC), List.of(both))).containsExactly(0, 1);
        assertThat(missing(List.of(LEADER, TRAFFIC), List.of(both, both))).containsExactly(0, 0);
        assertThat(missing(List.of(TRAFFIC, LEADER), List.of(both, member("police", "traffic"))))
                .containsExactly(0, 0);
    }

    @Test
    void whoCanDoMoreGivesWayWhereOnlyTheyFit() {
        var leader = member("police", "leader", "traffic");
        var traffic = member("police", "traffic");
        assertThat(missing(List.of(ANYBODY, TRAFFIC, LEADER), List.of(leader, traffic, member("police"))))
                .containsExactly(0, 0, 0);
        assertThat(missing(List.of(ANYBODY, TRAFFIC, LEADER), List.of(leader, traffic)))
                .containsExactly(0, 0, 1);
    }

    @Test
    void anotherAgencyDoesNotFit() {
        assertThat(missing(List.of(ANYBODY), List.of(member("health", "leader"))))
                .containsExactly(1);
        assertThat(missing(List.of(ANYBODY), List.of())).containsExactly(1);
    }

    /** As many places as possible, earlier lines first, against trying out every way to place everybody. */
    @Test
    void isTheBestOfAllWays() {
        var random = new Random(20_200_127);
        for (int round = 0; round < 3_000; round++) {
            int lines = 1 + random.nextInt(3);
            int people = random.nextInt(6);
            int[] needed = random.ints(lines, 1, 4).toArray();
            boolean[][] fits = new boolean[people][lines];
            for (boolean[] one : fits) {
                for (int line = 0; line < lines; line++) {
                    one[line] = random.nextBoolean();
                }
            }
            int[] ones = new int[people];
            Arrays.fill(ones, 1);
            assertThat(Places.missing(needed, ones, fits))
                    .as(Arrays.toString(needed) + " " + Arrays.deepToString(fits))
                    .isEqualTo(best(needed, fits, 0));
        }
    }

    private static int[] best(int[] free, boolean[][] fits, int person) {
        if (person == fits.length) {
            return free.clone();
        }
        int[] best = best(free, fits, person + 1);
        for (int line = 0; line < free.length; line++) {
            if (fits[person][line] && free[line] > 0) {
                free[line]--;
                int[] one = best(free, fits, person + 1);
                free[line]++;
                int fewer = Integer.compare(
                        Arrays.stream(one).sum(), Arrays.stream(best).sum());
                if (fewer < 0 || fewer == 0 && Arrays.compare(one, best) < 0) {
                    best = one;
                }
            }
        }
        return best;
    }

    private static int[] missing(List<Need> needs, List<MemberRef> people) {
        int[] needed = new int[needs.size()];
        Arrays.fill(needed, 1);
        return Places.missing(needs, needed, people);
    }

    static MemberRef member(String agency, String... skills) {
        return new MemberRef(1, "m", new Text("甲", "A"), "officer", agency, List.of(skills), 1);
    }
}
