package org.hucheng.rostering;

/**
 * What the soft terms of one operation weigh.
 *
 * @param distance per 100 m between home and post, each duty
 * @param offBase each duty away from the member's base post
 * @param offTeam each duty at a post of another team
 * @param shifts, nights, weekends weight of the square of a member's number of duties, night duties, weekend duties; the sum of the most
 *     even split is subtracted, so that an even roster costs nothing
 * @param stability each member-day that differs from the published roster
 * @param standBy what may be spent at most, each time, on keeping people able to step in at seats that few can serve; 0 for no reserve.
 *     It is no term of the objective: the reserve is made once the search is over
 */
public record Weights(
        int distance, int offBase, int offTeam, int shifts, int nights, int weekends, int stability, int standBy) {
    public static final Weights USUAL = new Weights(1, 30, 20, 10, 15, 10, 25, 200);
}
