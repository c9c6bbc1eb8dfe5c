package org.hucheng.posts;

import org.hucheng.kernel.KernelProblem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Demand of a new post: how many people of an agency (and skill, unless any will do) it needs in a shift of a shift system. */
record NewNeed(
        String system,
        String shift,
        String agency,
        @Nullable String skill,
        int needed) {
    static final int MOST = 10_000;

    /** Refuses FIELD_INVALID for what the operation's configuration does not have. */
    void mustBeIn(JsonNode settings) {
        boolean hasShift = false;
        for (JsonNode one : settings.path("roster").path("systems")) {
            hasShift |= one.path("code").asString("").equals(system) && Posts.hasCode(one.path("shifts"), shift);
        }
        require(hasShift, "demand.shift", system + "." + shift);
        require(Posts.hasCode(settings.path("organisation").path("agencies"), agency), "demand.agency", agency);
        require(
                skill == null || Posts.hasCode(settings.path("organisation").path("skills"), skill),
                "demand.skill",
                String.valueOf(skill));
        require(needed > 0 && needed <= MOST, "demand.needed", needed);
    }

    private static void require(boolean holds, String field, Object value) {
        if (!holds) {
            throw KernelProblem.FIELD_INVALID.refuse("field", field, "value", value);
        }
    }
}
