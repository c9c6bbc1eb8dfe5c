package org.hucheng.rostering;

/**
 * The few figures by which one search fits instances of different kinds.
 *
 * @param hot, cold temperatures at the start and the end, in units of the objective
 * @param triesPerMember tries of one round, for each member
 * @param flowEvery rounds between two passes of day flows; 0 for none
 * @param softCover whether demand may be missed or exceeded at a price
 * @param nearFirst whether partners with cheap seats are drawn more often
 */
record SearchTuning(double hot, double cold, int triesPerMember, int flowEvery, boolean softCover, boolean nearFirst) {
    static final SearchTuning DISTRICT = new SearchTuning(6, 1, 150, 12, false, true);
    static final SearchTuning INRC = new SearchTuning(1.2, 0.12, 2000, 0, false, false);
    static final SearchTuning SCHEDULING = new SearchTuning(60, 2, 2000, 0, true, false);

    /** Falls evenly on a logarithmic scale; the last twentieth is a descent. */
    double temperature(double time) {
        return time > 0.95 ? cold / 20 : hot * StrictMath.pow(cold / hot, time / 0.95);
    }
}
