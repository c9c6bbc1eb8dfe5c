package org.hucheng.rostering;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Who fits where, as lists sorted by cost and then by number. */
final class Eligibility {
    private Eligibility() {}

    /** Gathered member by member, as the costs lie in memory. */
    static int[][] bySlot(short[] cost, int members, int slots) {
        int[] count = new int[slots];
        for (int m = 0; m < members; m++) {
            for (int q = 0; q < slots; q++) {
                if (cost[m * slots + q] >= 0) {
                    count[q]++;
                }
            }
        }
        long[][] keys = new long[slots][];
        Arrays.setAll(keys, q -> new long[count[q]]);
        int[] n = new int[slots];
        for (int m = 0; m < members; m++) {
            for (int q = 0; q < slots; q++) {
                int c = cost[m * slots + q];
                if (c >= 0) {
                    keys[q][n[q]++] = ((long) c << 32) | m;
                }
            }
        }
        int[][] lists = new int[slots][];
        IntStream.range(0, slots).parallel().forEach(q -> lists[q] = sorted(keys[q]));
        return lists;
    }

    static int[][] byMember(short[] cost, int members, int slots) {
        int[][] lists = new int[members][];
        IntStream.range(0, members).parallel().forEach(m -> {
            long[] keys = new long[slots];
            int n = 0;
            for (int q = 0; q < slots; q++) {
                int c = cost[m * slots + q];
                if (c >= 0) {
                    keys[n++] = ((long) c << 32) | q;
                }
            }
            lists[m] = sorted(Arrays.copyOf(keys, n));
        });
        return lists;
    }

    private static int[] sorted(long[] keys) {
        Arrays.sort(keys);
        int[] list = new int[keys.length];
        for (int i = 0; i < list.length; i++) {
            list[i] = (int) keys[i];
        }
        return list;
    }
}
