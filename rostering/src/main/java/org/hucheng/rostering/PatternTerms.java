package org.hucheng.rostering;

/**
 * Row terms that the public benchmark formats need beyond {@link RowRules}: totals, shortest and longest runs of work and of free days,
 * weekends, unwanted patterns. A weight of {@link #FIRM} makes a term a hard rule.
 */
final class PatternTerms {
    static final int FIRM = -1;

    /** A bound with its weight; {@code limit < 0} switches it off. */
    record Bound(int limit, int weight) {
        static final Bound OFF = new Bound(-1, 0);

        boolean on() {
            return limit >= 0 && weight != 0;
        }

        int price(int hard) {
            return weight == FIRM ? hard : weight;
        }
    }

    /**
     * An unwanted sequence that may start on the days of {@code starts}.
     *
     * @param kinds per step the shift kinds as bits; 0 stands for a free day
     */
    record Pattern(long[] kinds, long starts, int weight) {}

    final int kinds;
    final int days;
    final long window;
    Bound minShifts = Bound.OFF;
    Bound maxShifts = Bound.OFF;
    Bound minWork = Bound.OFF;
    Bound maxWork = Bound.OFF;
    Bound minFree = Bound.OFF;
    Bound maxFree = Bound.OFF;
    Bound maxWeekends = Bound.OFF;
    Bound minWeekendRun = Bound.OFF;
    Bound maxWeekendRun = Bound.OFF;
    /** Whether runs that touch the window's border are taken as long enough. */
    boolean openBorders;

    int minMinutes;
    int maxMinutes = Integer.MAX_VALUE;
    int[] minutes;
    int[] kindLimit = {};
    long[] weekends = {};
    int completeWeight;
    int identicalWeight;
    int nightBeforeWeight;
    int twoFreeAfterNightWeight;
    long nightKinds;
    Pattern[] unwanted = {};

    PatternTerms(int kinds, int days) {
        this.kinds = kinds;
        this.days = days;
        window = Bits.range(0, days);
        minutes = new int[kinds];
    }

    int cost(long[] s, int o, long work, int hard) {
        int cost = totals(s, o, work, hard) + runs(work, hard);
        if (weekends.length > 0) {
            cost += weekends(s, o, work, hard);
        }
        for (Pattern pattern : unwanted) {
            cost += pattern.weight * Long.bitCount(matches(pattern, s, o, work));
        }
        if (twoFreeAfterNightWeight != 0) {
            long nights = of(nightKinds, s, o);
            long lastNights = nights & ~(nights >>> 1) & (window >>> 1);
            cost += twoFreeAfterNightWeight * Long.bitCount(lastNights & ((work >>> 1) | (work >>> 2)));
        }
        return cost;
    }

    private int totals(long[] s, int o, long work, int hard) {
        int cost = 0;
        int shifts = Long.bitCount(work);
        if (maxShifts.on() && shifts > maxShifts.limit) {
            cost += (shifts - maxShifts.limit) * maxShifts.price(hard);
        }
        if (minShifts.on() && shifts < minShifts.limit) {
            cost += (minShifts.limit - shifts) * minShifts.price(hard);
        }
        if (kindLimit.length > 0) {
            int sum = 0;
            for (int k = 0; k < kinds; k++) {
                int count = Long.bitCount(s[o + k]);
                sum += count * minutes[k];
                cost += Math.max(0, count - kindLimit[k]) * hard;
            }
            // one break for every shift too many or too few, so that a search sees the way back
            int step = Math.max(1, minutes[0]);
            if (sum > maxMinutes) {
                cost += (sum - maxMinutes + step - 1) / step * hard;
            } else if (sum < minMinutes) {
                cost += (minMinutes - sum + step - 1) / step * hard;
            }
        }
        return cost;
    }

    private int runs(long work, int hard) {
        long free = ~work & window;
        int cost = 0;
        if (maxWork.on()) {
            cost += Long.bitCount(Bits.beyond(work, maxWork.limit)) * maxWork.price(hard);
        }
        if (maxFree.on()) {
            cost += Long.bitCount(Bits.beyond(free, maxFree.limit)) * maxFree.price(hard);
        }
        if (minWork.on()) {
            cost += tooShort(work, minWork.limit) * minWork.price(hard);
        }
        if (minFree.on()) {
            cost += tooShort(free, minFree.limit) * minFree.price(hard);
        }
        return cost;
    }

    private int tooShort(long run, int least) {
        int missing = 0;
        for (int length = 1; length < least; length++) {
            long starts = Bits.runsOf(run, length);
            if (openBorders) {
                starts &= ~1L & ~(1L << (days - length));
            }
            missing += Long.bitCount(starts) * (least - length);
        }
        return missing;
    }

    private int weekends(long[] s, int o, long work, int hard) {
        int cost = 0;
        long worked = 0;
        for (int w = 0; w < weekends.length; w++) {
            long weekend = weekends[w];
            long on = work & weekend;
            if (on == 0) {
                continue;
            }
            worked |= 1L << w;
            if (completeWeight != 0 && on != weekend) {
                cost += completeWeight * missingEnds(weekend, on);
            }
            if (identicalWeight != 0 && on == weekend) {
                cost += identicalWeight * different(s, o, weekend);
            }
        }
        if (nightBeforeWeight != 0) {
            long nights = of(nightKinds, s, o);
            for (long weekend : weekends) {
                if ((work & weekend) == 0 && (nights & (Long.lowestOneBit(weekend) >>> 1)) != 0) {
                    cost += nightBeforeWeight;
                }
            }
        }
        int count = Long.bitCount(worked);
        if (maxWeekends.on() && count > maxWeekends.limit) {
            cost += (count - maxWeekends.limit) * maxWeekends.price(hard);
        }
        if (maxWeekendRun.on()) {
            cost += Long.bitCount(Bits.beyond(worked, maxWeekendRun.limit)) * maxWeekendRun.price(hard);
        }
        if (minWeekendRun.on()) {
            for (int length = 1; length < minWeekendRun.limit; length++) {
                cost += Long.bitCount(Bits.runsOf(worked, length))
                        * (minWeekendRun.limit - length)
                        * minWeekendRun.price(hard);
            }
        }
        return cost;
    }

    /** Days missing before the first and after the last day worked of a weekend. */
    private static int missingEnds(long weekend, long on) {
        int first = Long.numberOfTrailingZeros(on) - Long.numberOfTrailingZeros(weekend);
        int last = Long.numberOfLeadingZeros(on) - Long.numberOfLeadingZeros(weekend);
        return first + last;
    }

    /** Days of a fully worked weekend whose shift differs from the weekend's first day. */
    private int different(long[] s, int o, long weekend) {
        long first = Long.lowestOneBit(weekend);
        for (int k = 0; k < kinds; k++) {
            if ((s[o + k] & first) != 0) {
                return Long.bitCount(weekend & ~s[o + k]);
            }
        }
        return 0;
    }

    private long matches(Pattern pattern, long[] s, int o, long work) {
        int length = pattern.kinds.length;
        long at = pattern.starts & (window >>> (length - 1));
        for (int i = 0; i < length && at != 0; i++) {
            long day = pattern.kinds[i] == 0 ? ~work & window : of(pattern.kinds[i], s, o);
            at &= day >>> i;
        }
        return at;
    }

    private long of(long kindBits, long[] s, int o) {
        long days = 0;
        for (long rest = kindBits; rest != 0; rest &= rest - 1) {
            days |= s[o + Long.numberOfTrailingZeros(rest)];
        }
        return days;
    }
}
