package org.hucheng.drill;

/** Stateless pseudo-random numbers (SplitMix64): the same seed and place always give the same bits, on every machine. */
final class Mix {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private Mix() {}

    static long of(long a) {
        long z = a + GOLDEN;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    static long of(long a, long b) {
        return of(of(a) ^ b * GOLDEN);
    }

    static long of(long a, long b, long c) {
        return of(of(a, b) ^ c * GOLDEN);
    }

    /** A whole number from 0 to bound - 1. */
    static int below(long bits, int bound) {
        return (int) (((bits >>> 32) * bound) >>> 32);
    }

    /** A fraction from 0 (included) to 1 (not included). */
    static double fraction(long bits) {
        return (bits >>> 11) * 0x1p-53;
    }
}
