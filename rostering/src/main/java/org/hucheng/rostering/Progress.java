package org.hucheng.rostering;

/**
 * How a search stands.
 *
 * @param holes people still missing
 * @param objective of the best roster, holes included at their price
 * @param bound no roster can cost less; {@link Long#MIN_VALUE} while unknown
 */
public record Progress(double seconds, int holes, long objective, long bound) {
    /** Distance to the bound as a share of it; infinite while nothing is known. */
    public double gap() {
        return bound <= 0 ? Double.POSITIVE_INFINITY : (double) (objective - bound) / bound;
    }

    /** Asked after every step; answering false stops the search, which keeps the best roster so far. */
    @FunctionalInterface
    public interface Listener {
        boolean goOn(Progress progress);
    }
}
