package org.hucheng.kernel;

import java.util.Set;
import java.util.function.ToLongFunction;

/** A measure counted straight from its module's own table, which holds configuration: reading and recounting are the same. */
public record TableMeasure(String name, Set<String> filters, ToLongFunction<MeasureQuery> count) implements Measure {
    @Override
    public long read(MeasureQuery query) {
        query.where().keySet().stream()
                .filter(key -> !filters.contains(key))
                .findFirst()
                .ifPresent(key -> {
                    throw new IllegalArgumentException(
                            "measure " + name + " knows no filter " + key + ", only " + filters);
                });
        return count.applyAsLong(query);
    }

    @Override
    public boolean ofConfiguration() {
        return true;
    }

    @Override
    public long recount(MeasureQuery query) {
        return read(query);
    }
}
