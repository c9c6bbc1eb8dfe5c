package org.hucheng.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of a list read by key: {@code next} is handed back as {@code after} for the page that follows; null on the last. */
public record Page<T>(
        List<T> items, @Nullable String next, @Nullable Long total) {
    public static final int LARGEST = 500;

    /** A sensible page size out of what was asked for. */
    public static int size(@Nullable Integer asked) {
        return asked == null ? 50 : Math.clamp(asked, 1, LARGEST);
    }
}
