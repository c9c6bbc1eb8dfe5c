package org.hucheng.roster;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Demand against presence at one moment.
 *
 * @param required posts that are open and need somebody at that moment
 * @param manned those of them where nobody is missing
 * @param gaps what is missing, by the posts' codes, at each post in the order of its demand
 * @param present how many people are at each post, by its id, needed or not
 */
public record Manning(Instant at, int required, int manned, List<Gap> gaps, Map<Integer, Integer> present) {
    /** People missing, all gaps together. */
    public int missing() {
        return gaps.stream().mapToInt(Gap::missing).sum();
    }
}
