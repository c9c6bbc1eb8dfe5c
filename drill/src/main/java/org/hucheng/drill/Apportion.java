package org.hucheng.drill;

/** Splits a whole number by weights so that the parts add up to it exactly: each part is a difference of floored sums. */
final class Apportion {
    private Apportion() {}

    /**
     * Parts of {@code total} in the proportion of the weights; every part is within 1 of its ideal share and a weight of
     * 0 gets 0.
     *
     * @throws IllegalArgumentException when there is something to split and no weight above 0
     */
    static int[] exactly(long total, double[] weights) {
        double sum = 0;
        int last = -1;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i];
            if (weights[i] > 0) {
                last = i;
            }
        }
        int[] parts = new int[weights.length];
        if (total == 0) {
            return parts;
        }
        if (last < 0) {
            throw new IllegalArgumentException("nothing to split " + total + " over: all weights are 0");
        }
        double running = 0;
        long given = 0;
        for (int i = 0; i <= last; i++) {
            running += weights[i];
            if (weights[i] > 0) {
                long upTo = i == last ? total : Math.min(total, (long) Math.floor(total * (running / sum)));
                parts[i] = Math.toIntExact(upTo - given);
                given = upTo;
            }
        }
        return parts;
    }
}
