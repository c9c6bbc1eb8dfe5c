package org.hucheng.rostering;

import java.util.List;

/**
 * A roster with its certificate.
 *
 * @param check what the independent checker found
 * @param bound no roster costs less ({@link Score#total()} plus holes at their price); {@link Long#MIN_VALUE} if none was asked for
 * @param objective of this roster, holes at their price included
 * @param shortages the smallest sets of demands that cannot be met together, if people are missing
 * @param scarce kinds of people by what one more of them would save, dearest first
 */
public record Solution(
        Roster roster, CheckReport check, long objective, long bound, List<Shortage> shortages, List<Scarcity> scarce) {
    public Solution {
        shortages = List.copyOf(shortages);
        scarce = List.copyOf(scarce);
    }

    /** Distance to the bound as a share of it. */
    public double gap() {
        return new Progress(0, 0, objective, bound).gap();
    }
}
