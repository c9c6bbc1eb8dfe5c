package org.hucheng.kernel;

import java.util.Set;

/** Something that can be counted over a window of days. A module offers its measures as beans; indicators name them. */
public interface Measure {
    /** The name that an indicator's {@code measure} uses, for example {@code inspections}. */
    String name();

    /** The keys that {@code where} may hold. */
    Set<String> filters();

    /** The figure as the running counts have it: fast. */
    long read(MeasureQuery query);

    /** The figure counted again from the stored records themselves. */
    long recount(MeasureQuery query);

    /** Whether it counts only what changes together with the operation's stamp ({@code Operations.stamp}), so that a figure holds until that is another. */
    default boolean ofConfiguration() {
        return false;
    }

    /** Whether the records are still there to be counted again: false once they, or some of them, have ended with the period they are kept for. */
    default boolean hasRecords(MeasureQuery query) {
        return true;
    }
}
