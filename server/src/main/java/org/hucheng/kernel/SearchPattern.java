package org.hucheng.kernel;

import org.jspecify.annotations.Nullable;

/** What a person typed into a search field, as a pattern for {@code ilike} that finds it anywhere. */
public final class SearchPattern {
    private SearchPattern() {}

    /** Null when nothing was typed. */
    public static @Nullable String containing(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        return "%" + typed.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
