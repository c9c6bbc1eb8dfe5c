package org.hucheng.identity;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What lies in a place that a duty is for. Each module that owns such rows answers for them; it is asked in a scope that sees everything. */
public interface Territory {
    enum Kind {
        OPERATIONS,
        UNITS,
        POSTS
    }

    Kind kind();

    /**
     * Code by id of what lies there.
     *
     * @param operation code; one that is not known has nothing
     * @param units codes of units, which stand for all below them too; null for the whole operation
     */
    Map<Integer, String> within(String operation, @Nullable Set<String> units);
}
