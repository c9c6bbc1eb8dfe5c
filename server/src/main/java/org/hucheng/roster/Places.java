package org.hucheng.roster;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import org.hucheng.organisation.MemberRef;

/**
 * Who stands for which place at one post: everybody for one place only, so that as many places as possible are filled. Where not all can be,
 * those of an earlier line come first.
 *
 * <p>People who fit the same lines are one group, so that this is a flow between a handful of groups and a handful of lines. A line once filled
 * stays filled while later ones look for people (augmenting paths only move whom they take), which makes the order of the lines their rank.
 */
final class Places {
    private final int[] spare;
    private final boolean[][] fits;
    private final int[][] placed;

    private Places(int[] groups, boolean[][] fits, int lines) {
        this.spare = groups.clone();
        this.fits = fits;
        this.placed = new int[groups.length][lines];
    }

    /**
     * How many are missing of each line.
     *
     * @param needed by line
     * @param groups how many people there are of each group
     * @param fits by group and line
     */
    static int[] missing(int[] needed, int[] groups, boolean[][] fits) {
        var places = new Places(groups, fits, needed.length);
        int[] missing = needed.clone();
        for (int line = 0; line < needed.length; line++) {
            while (missing[line] > 0 && places.fillOne(line)) {
                missing[line]--;
            }
        }
        return missing;
    }

    /** The same for people one by one. */
    static int[] missing(List<Need> needs, int[] needed, List<MemberRef> people) {
        int[] counts = new int[people.size()];
        boolean[][] fits = new boolean[people.size()][];
        int groups = 0;
        for (MemberRef member : people) {
            boolean[] fitting = fitting(needs, member);
            int group = 0;
            while (group < groups && !Arrays.equals(fits[group], fitting)) {
                group++;
            }
            fits[group] = fitting;
            counts[group]++;
            groups = Math.max(groups, group + 1);
        }
        return missing(needed, Arrays.copyOf(counts, groups), Arrays.copyOf(fits, groups));
    }

    static boolean[] fitting(List<Need> needs, MemberRef member) {
        boolean[] fits = new boolean[needs.size()];
        for (int line = 0; line < fits.length; line++) {
            fits[line] = needs.get(line).fits(member);
        }
        return fits;
    }

    /** Looks, nearest first, for a group with somebody to spare, by way of people who can change to another line. */
    private boolean fillOne(int line) {
        int lines = placed.length == 0 ? 0 : placed[0].length;
        int[] groupFrom = new int[placed.length];
        int[] lineFrom = new int[lines];
        Arrays.fill(groupFrom, -1);
        Arrays.fill(lineFrom, -1);
        var open = new ArrayDeque<Integer>(List.of(line));
        while (!open.isEmpty()) {
            int wanting = open.remove();
            for (int group = 0; group < placed.length; group++) {
                if (!fits[group][wanting] || groupFrom[group] >= 0) {
                    continue;
                }
                groupFrom[group] = wanting;
                if (spare[group] > 0) {
                    take(group, line, groupFrom, lineFrom);
                    return true;
                }
                for (int other = 0; other < lines; other++) {
                    if (other != line && placed[group][other] > 0 && lineFrom[other] < 0) {
                        lineFrom[other] = group;
                        open.add(other);
                    }
                }
            }
        }
        return false;
    }

    private void take(int withSpare, int line, int[] groupFrom, int[] lineFrom) {
        spare[withSpare]--;
        int group = withSpare;
        int wanting = groupFrom[group];
        placed[group][wanting]++;
        while (wanting != line) {
            group = lineFrom[wanting];
            placed[group][wanting]--;
            wanting = groupFrom[group];
            placed[group][wanting]++;
        }
    }
}
