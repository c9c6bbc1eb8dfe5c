package org.hucheng.digest;

/**
 * 万, the Chinese unit of ten thousand, as figures are worded in it: at most two decimals, trailing zeros cut, no decimals from 100万.
 * A number that this cannot say exactly is written with all its digits and never rounded.
 */
final class Wan {
    static final long UNIT = 10_000;
    private static final long WITHOUT_DECIMALS = 100 * UNIT;

    private Wan() {}

    /** The step between neighbouring numbers that can be said: 1 below 10,000, then 0.01万, from 100万 one 万. */
    static long step(long number) {
        if (number < UNIT) {
            return 1;
        }
        return number < WITHOUT_DECIMALS ? UNIT / 100 : UNIT;
    }

    static boolean canSay(long number) {
        return number % step(number) == 0;
    }

    static boolean hasDecimals(long number) {
        return number >= UNIT && number % UNIT != 0;
    }

    /** 9999, 1万, 1.05万, 149万; all digits without separators where 万 would not be exact. */
    static String say(long number) {
        if (number < UNIT || !canSay(number)) {
            return Long.toString(number);
        }
        long hundredths = number % UNIT / (UNIT / 100);
        String whole = Long.toString(number / UNIT);
        if (hundredths == 0) {
            return whole + "万";
        }
        String decimals = hundredths % 10 == 0 ? Long.toString(hundredths / 10) : "%02d".formatted(hundredths);
        return whole + "." + decimals + "万";
    }
}
