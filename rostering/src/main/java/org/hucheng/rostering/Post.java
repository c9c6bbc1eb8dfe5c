package org.hucheng.rostering;

import org.jspecify.annotations.Nullable;

/**
 * A place to be manned.
 *
 * @param unit the unit that answers for it; pools are lists of units
 * @param kind for explanations only: joint checkpoint class 1, village post...
 * @param team the team it belongs to; members of other teams cost {@link Weights#offTeam()}
 */
public record Post(
        String id,
        String unit,
        String kind,
        Place place,
        @Nullable String team) {}
