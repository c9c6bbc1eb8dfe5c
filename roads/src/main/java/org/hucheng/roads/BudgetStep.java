package org.hucheng.roads;

import java.util.List;

/**
 * What a budget buys: the posts to set, and the inflow that is left.
 *
 * @param budget posts, or people, that may be spent
 * @param posts the set found, most traffic first
 * @param uncovered the greatest traffic that still gets in, in the units of the traffic given
 * @param gain how much less that is than with the step before
 * @param atLeast no set of this budget leaves less than this
 * @param exact true where the set found is proved best: {@code uncovered} equals {@code atLeast}
 */
public record BudgetStep(int budget, List<PostSite> posts, long uncovered, long gain, long atLeast, boolean exact) {
    public BudgetStep {
        posts = List.copyOf(posts);
    }
}
