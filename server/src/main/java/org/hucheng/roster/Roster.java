package org.hucheng.roster;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hucheng.kernel.Scope;
import org.hucheng.operations.OperationView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The door of this module. */
@Component
public class Roster {
    private final RosterStore store;
    private final MovementStore movements;
    private final DemandBook book;
    private final CoverageBook coverage;
    private final Clock clock;

    Roster(RosterStore store, MovementStore movements, DemandBook book, CoverageBook coverage, Clock clock) {
        this.store = store;
        this.movements = movements;
        this.book = book;
        this.coverage = coverage;
        this.clock = clock;
    }

    /** Somebody at a post since a moment, for a shift. */
    public record OnDuty(int memberId, int postId, String shift, Instant since) {}

    /** Everybody at any post that the caller may see at that moment, as far as their records tell. */
    public List<OnDuty> present(int operationId, Instant at) {
        return there(operationId, at)
                .map(p -> new OnDuty(p.memberId(), p.postId(), p.shift(), p.since()))
                .toList();
    }

    /** A member at some post, up to the moment of leaving. */
    public record Stayed(int memberId, Instant from, Instant to) {}

    /** Every stay of these members at a post that the caller may see, by the rules of {@link Stay#of}. */
    public List<Stayed> stays(int operationId, Collection<Integer> members) {
        Scope scope = Scope.current();
        return Stay.of(movements.of(operationId, members)).stream()
                .filter(stay -> scope.seesPost(operationId, stay.postId()))
                .map(stay -> new Stayed(stay.memberId(), stay.from(), stay.to()))
                .toList();
    }

    private Stream<RosterStore.Present> there(int operationId, Instant at) {
        Scope scope = Scope.current();
        return store.present(operationId, at, at.minus(Stay.LONGEST)).stream()
                .filter(p -> scope.seesPost(operationId, p.postId()));
    }

    /** Who is needed and who is there at that moment, at every post that the caller may see. */
    public Manning manning(OperationView operation, Instant at) {
        var reckoning = new Reckoning(book.of(operation).demands(), at);
        there(operation.id(), at).forEach(p -> reckoning.with(p.memberId(), p.postId()));
        return reckoning.manning();
    }

    /** Post-minutes in which a post needed somebody, and those of them in which it had not all; a begun minute counts. */
    public record Covered(long requiredMinutes, long uncoveredMinutes) {}

    /** All posts that the caller may see together, from the operation's beginning to the last full minute before {@code until}; counted anew once a minute. */
    public Covered covered(OperationView operation, Instant until) {
        var tally = coverage.soFar(operation, until);
        return new Covered(tally.requiredMinutes(), tally.uncoveredMinutes());
    }

    /** The moment asked for; otherwise now for a running operation, the newest check-in or check-out for one that is over. */
    Instant moment(OperationView operation, @Nullable OffsetDateTime asked) {
        if (asked != null) {
            return asked.toInstant();
        }
        Instant now = clock.instant();
        Instant end = operation.period().endIn(operation.zone());
        return now.isBefore(end) ? now : newest(operation.id()).orElse(end);
    }

    boolean isRunning(OperationView operation) {
        return operation.status(clock.instant()).equals("running");
    }

    /** Person-shifts of a day by post. */
    public Map<Integer, Long> personShifts(int operationId, LocalDate day) {
        return store.personShiftsByPost(operationId, day);
    }

    public Optional<Instant> newest(int operationId) {
        return store.newest(operationId);
    }
}
