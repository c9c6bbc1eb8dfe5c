package org.hucheng.posts;

import org.hucheng.kernel.DayWindow;
import org.jspecify.annotations.Nullable;

/** How many people of an agency (and skill, unless any will do) a post needs in one shift of a shift system on each of these days. */
public record DemandLine(
        int postId,
        String system,
        String shift,
        String agency,
        @Nullable String skill,
        int needed,
        DayWindow days) {}
