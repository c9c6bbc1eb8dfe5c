package org.hucheng.rostering;

import java.util.List;

/**
 * Demands of one day or of the window that cannot all be met, whoever plans: they need more than everybody who may serve there can give.
 *
 * @param demands indices into {@link RosterProblem#demands()}
 * @param needed duties asked for
 * @param possible the most that can be given
 */
public record Shortage(List<Integer> demands, int needed, int possible, Sentence sentence) {
    public Shortage {
        demands = List.copyOf(demands);
    }

    public int missing() {
        return needed - possible;
    }
}
