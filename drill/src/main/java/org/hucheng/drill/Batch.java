package org.hucheng.drill;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One upload of one device: the NDJSON lines, and for each line what the server must answer. */
final class Batch {
    final Bytes body = new Bytes(256 * 1024);
    int lines;
    /** What is wrong with a line; null for a good one. */
    private @Nullable Fault[] faults = new Fault[512];
    /** Inspections (vehicles and people, named or not) in the good lines. */
    long vehicles;

    long people;
    /** Rows the server stores for the good lines: a vehicle and each of its people are one row each. */
    long rows;

    int faulty;
    long newest;

    void clear() {
        body.clear();
        lines = 0;
        vehicles = 0;
        people = 0;
        rows = 0;
        faulty = 0;
        newest = 0;
    }

    /** Ends a line that was written into {@link #body}. */
    void endLine(@Nullable Fault fault) {
        body.put('\n');
        if (lines == faults.length) {
            faults = Arrays.copyOf(faults, lines * 2);
        }
        faults[lines++] = fault;
        if (fault != null) {
            faulty++;
        }
    }

    /** @param line from 0 */
    @Nullable
    Fault fault(int line) {
        return faults[line];
    }
}
