package org.hucheng.intake;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.hucheng.privacy.Sealer;

/**
 * What a module does with the record types it owns. Preparing happens in parallel and outside any transaction: checks, sealing, encoding. Writing
 * happens in the transaction that also journals the records; it must not refuse any more.
 *
 * @param <P> a record made ready to be written
 */
public interface RecordHandler<P> {
    Set<String> types();

    /**
     * Takes away, before anything is prepared, what the operation does not collect; the device is told what.
     *
     * @return the paths of what was taken away
     * @throws org.hucheng.kernel.Refusal when the operation refuses a record with more than it collects
     */
    default List<String> reduce(FieldRecord record, Surroundings surroundings) {
        return List.of();
    }

    /** @throws org.hucheng.kernel.Refusal when the record cannot be taken; it is then kept on the desk of refused records */
    P prepare(FieldRecord record, Surroundings surroundings, Sealer sealer);

    /** Writes records that were not known before, all of one operation, with everything that is counted from them. */
    void write(Writes writes, int operationId, List<P> records) throws SQLException;

    /** Called before the first record of an operation and again when its configuration changed: the place to make partitions. */
    default void makeRoom(Surroundings surroundings) {}
}
