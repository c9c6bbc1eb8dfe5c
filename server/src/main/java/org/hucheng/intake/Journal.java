package org.hucheng.intake;

import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What other modules may ask of the journal of field records. */
@Component
public class Journal {
    private final JournalStore store;

    Journal(JournalStore store) {
        this.store = store;
    }

    /** Forgets the hashes of lines whose person is erased: their ids stay known, so that a line that is sent again is not taken again. */
    public int forget(int operationId, Collection<UUID> records) {
        return store.forget(operationId, records);
    }
}
