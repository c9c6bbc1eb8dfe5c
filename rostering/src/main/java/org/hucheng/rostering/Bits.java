package org.hucheng.rostering;

/** Days as bits: run lengths without loops over days. Bit 0 is the oldest day of history. */
final class Bits {
    private Bits() {}

    /** A bit for every day that ends more than {@code limit} set days in a row: as many as the run is too long. */
    static long beyond(long days, int limit) {
        if (limit >= 63) {
            return 0;
        }
        long runs = days;
        int have = 1;
        while (have <= limit && runs != 0) {
            int step = Math.min(have, limit + 1 - have);
            runs &= runs << step;
            have += step;
        }
        return runs;
    }

    /** First days of the runs that are exactly so long. */
    static long runsOf(long days, int length) {
        long starts = days & ~(days << 1);
        for (int i = 1; i < length; i++) {
            starts &= days >>> i;
        }
        return starts & ~(days >>> length);
    }

    /** Bits from (inclusive) to (exclusive). */
    static long range(int from, int to) {
        return to <= from ? 0 : (-1L >>> (64 - (to - from))) << from;
    }
}
