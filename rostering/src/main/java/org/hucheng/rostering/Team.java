package org.hucheng.rostering;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fixed team.
 *
 * @param together whether its members must serve in the same shift at the same post
 * @param post where it serves; without one any post that can seat all of them
 * @param rotation its shifts from day 0 on, {@code ""} for free, repeated; empty when the search chooses
 */
public record Team(String id, boolean together, @Nullable String post, List<String> rotation) {
    public Team {
        rotation = List.copyOf(rotation);
    }
}
