package org.hucheng.roster;

import org.hucheng.posts.PostRef;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is missing at a post.
 *
 * @param system the shift system of the duty in force, {@code shift} its shift
 * @param skill null when any will do
 * @param present how many of those who are there stand for this line; everybody stands for one line only
 */
public record Gap(
        PostRef post,
        String system,
        String shift,
        String agency,
        @Nullable String skill,
        int needed,
        int present) {
    public int missing() {
        return needed - present;
    }
}
