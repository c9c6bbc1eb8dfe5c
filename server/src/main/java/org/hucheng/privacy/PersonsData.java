package org.hucheng.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hucheng.identity.Actor;
import org.hucheng.operations.OperationView;

/** What a module holds of one person, found by the number of a document. Each module that seals values of people offers one of these as a bean. */
public interface PersonsData {
    /** The person a request is of: the number in each normal form it may have, with the token of each. */
    record Person(OperationView operation, List<String> numbers, List<UUID> tokens, Sealer sealer) {}

    /** The normal forms of a number that the operation may hold. Empty for a module that knows no numbers. Refuses what is none. */
    default List<String> normalise(OperationView operation, String number) {
        return List.of();
    }

    /** Everything held, by the kind of thing, in clear. */
    Map<String, List<Map<String, Object>>> held(Person person);

    /** The newest moment at which something of the person was collected. */
    default Optional<Instant> newest(Person person) {
        return Optional.empty();
    }

    /** Blanks everything that says who it was, inside the caller's transaction; counts stay. How much, by the kind of thing. */
    Map<String, Long> erase(Person person);

    /**
     * A wrong value and the right one.
     *
     * @param n which person of the record
     */
    record Correction(UUID record, int n, String field, String value, String reason, int request) {}

    /** Puts the right value in, and keeps the wrong one sealed. False where the module does not hold the record. Refuses what cannot be corrected. */
    default boolean correct(Person person, Correction correction, Actor by, Instant at) {
        return false;
    }
}
