package org.hucheng.rostering;

/** Quickselect: brings the smallest to the front. */
final class Select {
    private Select() {}

    /** Afterwards the {@code keep} smallest of the first {@code n} stand first, in no order. */
    static void smallest(long[] a, int n, int keep) {
        int from = 0;
        int to = n - 1;
        while (from < to) {
            long pivot = median(a[from], a[(from + to) >>> 1], a[to]);
            int i = from;
            int j = to;
            while (i <= j) {
                while (a[i] < pivot) {
                    i++;
                }
                while (a[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    long swap = a[i];
                    a[i++] = a[j];
                    a[j--] = swap;
                }
            }
            if (keep - 1 <= j) {
                to = j;
            } else if (keep - 1 >= i) {
                from = i;
            } else {
                return;
            }
        }
    }

    private static long median(long a, long b, long c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
}
