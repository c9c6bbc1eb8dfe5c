package org.hucheng.drill;

import java.util.ArrayDeque;

/** The few batches one connection fills again and again. */
final class BatchPool {
    private final ArrayDeque<Batch> free = new ArrayDeque<>();

    Batch take() {
        Batch batch = free.poll();
        if (batch == null) {
            return new Batch();
        }
        batch.clear();
        return batch;
    }

    void giveBack(Batch batch) {
        free.push(batch);
    }
}
