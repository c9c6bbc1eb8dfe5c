package org.hucheng.rostering;

/** Who fits where, as lists sorted by cost and then by number. */
final class Eligibility {
    private Eligibility() {}

    static int[][] bySlot(short[] cost, int members, int slots) {
        int[][] lists = new int[slots][];
        long[] keys = new long[members];
        for (int q = 0; q < slots; q++) {
            int n = 0;
            for (int m = 0; m < members; m++) {
                int c = cost[m * slots + q];
                if (c >= 0) {
                    keys[n++] = ((long) c << 32) | m;
                }
            }
            lists[q] = sorted(keys, n);
        }
        return lists;
    }

    static int[][] byMember(short[] cost, int members, int slots) {
        int[][] lists = new int[members][];
        long[] keys = new long[slots];
        for (int m = 0; m < members; m++) {
            int n = 0;
            for (int q = 0; q < slots; q++) {
                int c = cost[m * slots + q];
                if (c >= 0) {
                    keys[n++] = ((long) c << 32) | q;
                }
            }
            lists[m] = sorted(keys, n);
        }
        return lists;
    }

    private static int[] sorted(long[] keys, int n) {
        java.util.Arrays.sort(keys, 0, n);
        int[] list = new int[n];
        for (int i = 0; i < n; i++) {
            list[i] = (int) keys[i];
        }
        return list;
    }
}
