package org.hucheng.rostering;

/** A fast source of chance for the inner loop: xorshift64*, and minus logarithms from a table. */
final class Dice {
    private static final int TABLE = 1 << 12;
    private static final double[] MINUS_LOG = new double[TABLE];

    static {
        for (int i = 0; i < TABLE; i++) {
            MINUS_LOG[i] = -StrictMath.log((i + 0.5) / TABLE);
        }
    }

    private long state;

    Dice(long seed) {
        state = seed * 0x9E3779B97F4A7C15L ^ 0xD1B54A32D192ED03L;
        if (state == 0) {
            state = 1;
        }
        for (int i = 0; i < 4; i++) {
            next();
        }
    }

    private long next() {
        state ^= state >>> 12;
        state ^= state << 25;
        state ^= state >>> 27;
        return state * 0x2545F4914F6CDD1DL;
    }

    /** 0 (inclusive) to {@code bound} (exclusive). */
    int below(int bound) {
        return (int) (((next() >>> 33) * bound) >>> 31);
    }

    /** As {@link #below}, small numbers more often: the square of an even draw. */
    int lowBelow(int bound) {
        double u = (next() >>> 11) * 0x1.0p-53;
        return (int) (u * u * bound);
    }

    /** -ln of an even draw: the rise in cost that a walk at temperature 1 accepts. */
    double courage() {
        return MINUS_LOG[(int) (next() >>> 52)];
    }
}
