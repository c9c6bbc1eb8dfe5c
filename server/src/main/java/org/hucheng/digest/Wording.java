package org.hucheng.digest;

import org.jspecify.annotations.Nullable;

/**
 * How an indicator wants its figure said. What it wants gives way to what is true: a wording that the value does not allow becomes the
 * next one that it does, in the end the exact number. Nothing is ever rounded up, except to the number that 近 and 约 stand before.
 *
 * @param cut a power of ten: where "more than" cuts the value down, and the coarsest step of "nearly" and "about"; null only for these two
 *     and exact, when the coarsest step within 5 % is taken
 * @param decimalsWithMore allow 2.8万余; without it (strict, the default) 余 stands behind whole 万 only
 */
record Wording(Kind kind, @Nullable Long cut, boolean decimalsWithMore) {
    enum Kind {
        EXACT,
        MORE_THAN,
        NEARLY,
        ABOUT
    }

    private static final long LARGEST_STEP = 1_000_000_000_000L;
    static final Wording EXACT = new Wording(Kind.EXACT, null, false);

    Wording {
        if (cut != null && !isCut(cut)) {
            throw new IllegalArgumentException("a cut is a power of ten from 10: " + cut);
        }
        if (kind == Kind.MORE_THAN && cut == null) {
            throw new IllegalArgumentException("\"more than\" needs a cut");
        }
    }

    /** Only powers of ten: 1700 cut at 500 would read 1500多, and everyone reads that as less than 1600. */
    static boolean isCut(long cut) {
        return cut >= 10 && cut <= LARGEST_STEP && Worded.lastDigitStep(cut) == cut;
    }

    Worded word(long value) {
        Worded worded = switch (kind) {
            case EXACT -> exactly(value);
            case MORE_THAN -> moreThan(value);
            case NEARLY -> nearly(value);
            case ABOUT -> about(value);
        };
        if (!worded.range().contains(value)) {
            throw new IllegalStateException(worded + " does not admit " + value);
        }
        return worded;
    }

    private static Worded exactly(long value) {
        return new Worded(Qualifier.EXACTLY, value);
    }

    private Worded moreThan(long value) {
        long step = Math.max(cut == null ? 10 : cut, Wan.step(value));
        long shown = cutDown(value, step);
        if (shown != value && Wan.hasDecimals(shown) && !decimalsWithMore) {
            shown = cutDown(value, Wan.UNIT);
        }
        // nothing was cut off, or nothing is left: both are said exactly
        return shown == value || shown == 0 ? exactly(value) : new Worded(Qualifier.MORE_THAN, shown);
    }

    private Worded nearly(long value) {
        for (long step = coarsest(value); step >= 10; step /= 10) {
            long shown = cutDown(value + step - 1, step);
            if (shown == value) {
                return exactly(value);
            }
            if (Wan.canSay(shown) && 20 * (shown - value) <= shown) {
                return new Worded(Qualifier.NEARLY, shown);
            }
        }
        return exactly(value);
    }

    private Worded about(long value) {
        for (long step = coarsest(value); step >= 10; step /= 10) {
            long shown = cutDown(value + step / 2, step);
            if (shown == value) {
                return exactly(value);
            }
            if (shown > 0 && Wan.canSay(shown) && 20 * Math.abs(shown - value) <= shown) {
                return new Worded(Qualifier.ABOUT, shown);
            }
        }
        return exactly(value);
    }

    /** The cut, or a step as large as the value; not above what could still be multiplied without overflow. */
    private long coarsest(long value) {
        if (cut != null) {
            return cut;
        }
        long step = 10;
        while (step < value && step < LARGEST_STEP) {
            step *= 10;
        }
        return step;
    }

    private static long cutDown(long value, long step) {
        return value - value % step;
    }
}
