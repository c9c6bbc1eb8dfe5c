package org.hucheng.drill;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/** What the drill has counted so far, from all connections. */
final class Tally {
    private static final int EXAMPLES = 20;

    /** Good records the server has confirmed, each counted once however often it was sent. */
    final LongAdder records = new LongAdder();

    final LongAdder rows = new LongAdder();
    final LongAdder vehicles = new LongAdder();
    final LongAdder people = new LongAdder();
    final LongAdder batches = new LongAdder();
    final LongAdder bytes = new LongAdder();
    /** Faulty records refused with the expected code, each counted once. */
    final LongAdder refused = new LongAdder();

    final LongAdder duplicates = new LongAdder();
    final LongAdder unexpected = new LongAdder();
    final LongAdder retries = new LongAdder();
    private final List<String> examples = new ArrayList<>();

    /** Counts an answer that is not the expected one and keeps the first few for the report. */
    void unexpected(String what) {
        unexpected.increment();
        synchronized (examples) {
            if (examples.size() < EXAMPLES) {
                examples.add(what);
            }
        }
    }

    List<String> examples() {
        synchronized (examples) {
            return List.copyOf(examples);
        }
    }
}
