package org.hucheng.rostering;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * So many people of one kind at a post in one shift of one day.
 *
 * @param day 0 is the first day of the window
 * @param skills every one of them is needed
 * @param agency the agency they must come from, or any
 * @param leader whether this is the post's leader: a shift with people but without its leader breaks a rule of its own
 */
public record Demand(
        String post,
        int day,
        String shift,
        int need,
        Set<String> skills,
        @Nullable String agency,
        boolean leader) {
    public Demand {
        skills = Set.copyOf(skills);
        if (need < 0 || day < 0) {
            throw new IllegalArgumentException("demand at " + post + ": day " + day + ", need " + need);
        }
    }
}
