package org.hucheng.rostering;

/**
 * The objective in its parts, weighted: lower is better. The squares are the excess over the even split, so that nothing is hidden behind a
 * large constant.
 *
 * @param holes people missing; not part of {@link #total()}
 */
public record Score(
        long distance,
        long offBase,
        long offTeam,
        long shifts,
        long nights,
        long weekends,
        long wishes,
        long stability,
        int holes) {
    public long total() {
        return distance + offBase + offTeam + shifts + nights + weekends + wishes + stability;
    }
}
