package org.hucheng.privacy;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.hucheng.operations.OperationView;

/**
 * One kind of record about people whose period of retention can end before all of them do. The module that has the table offers one of these as a bean. With
 * {@link Reference#ENDED} the records are told apart by when they were collected.
 */
public interface RetainedRecords {
    RecordKind kind();

    /** The reference of the oldest record that still says something of somebody. */
    Optional<Instant> oldest(OperationView operation, Reference reference);

    /** How much has its reference before a moment, exactly, by name; changes nothing. Nothing left: all zero. */
    Map<String, Long> count(OperationView operation, Reference reference, Instant before);

    /**
     * Ends some of them inside the caller's transaction.
     *
     * @param atMost rows in one batch; a day partition is one batch whatever it holds
     * @return what ended, by the names of {@link #count}; empty when nothing is left
     */
    Map<String, Long> end(OperationView operation, Reference reference, Instant before, int atMost);
}
