package org.hucheng.roster;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The door of this module. */
@Component
public class Roster {
    /** Longer than any shift: who has not checked out by then forgot to. */
    private static final Duration LONGEST_DUTY = Duration.ofHours(16);

    private final RosterStore store;

    Roster(RosterStore store) {
        this.store = store;
    }

    /** Somebody at a post since a moment, for a shift. */
    public record OnDuty(int memberId, int postId, String shift, Instant since) {}

    /** Everybody at any post of the operation at that moment, as far as their records tell. */
    public List<OnDuty> present(int operationId, Instant at) {
        return store.present(operationId, at, at.minus(LONGEST_DUTY)).stream()
                .map(p -> new OnDuty(p.memberId(), p.postId(), p.shift(), p.since()))
                .toList();
    }

    /** How many are at each post at that moment. */
    public Map<Integer, Integer> countPresent(int operationId, Instant at) {
        var counts = new HashMap<Integer, Integer>();
        present(operationId, at).forEach(p -> counts.merge(p.postId(), 1, Integer::sum));
        return counts;
    }

    /** Person-shifts of a day by post. */
    public Map<Integer, Long> personShifts(int operationId, LocalDate day) {
        return store.personShiftsByPost(operationId, day);
    }

    public Optional<Instant> newest(int operationId) {
        return store.newest(operationId);
    }
}
