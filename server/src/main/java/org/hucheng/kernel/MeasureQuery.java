package org.hucheng.kernel;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What to count: an operation, days in its zone, and filters (each key: any of these values). */
public record MeasureQuery(int operationId, ZoneId zone, DayWindow window, Map<String, List<String>> where) {
    /** The values asked for under a key; empty means no restriction. */
    public List<String> any(String key) {
        return where.getOrDefault(key, List.of());
    }

    /** The single value under a key, or null. */
    public @Nullable String one(String key) {
        List<String> values = any(key);
        return values.isEmpty() ? null : values.getFirst();
    }
}
