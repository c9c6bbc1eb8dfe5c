package org.hucheng.rostering;

/**
 * The hard limits of one operation. {@link #NONE} switches a limit off.
 *
 * @param rest minutes between two duties
 * @param week working minutes in a calendar week (Monday to Sunday)
 * @param shiftsAWeek duties in a calendar week
 * @param daysInRow days on duty without a free day
 * @param nightsInRow nights in a row
 */
public record Limits(int rest, int week, int shiftsAWeek, int daysInRow, int nightsInRow) {
    public static final int NONE = 1_000_000;
}
