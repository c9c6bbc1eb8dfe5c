package org.hucheng.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hucheng.kernel.Scope;
import org.hucheng.operations.Operations;
import org.hucheng.organisation.Organisation;
import org.hucheng.posts.Posts;
import org.hucheng.privacy.OperationKeys;
import org.springframework.stereotype.Component;

/** Keeps each operation's surroundings and asks at most twice a second whether they are still true, so that another process may change them. */
@Component
class SurroundingsCache {
    private static final Duration TRUSTED = Duration.ofMillis(500);

    private final Operations operations;
    private final Organisation organisation;
    private final Posts posts;
    private final JournalStore journal;
    private final List<RecordHandler<?>> handlers;
    private final OperationKeys keys;
    private final Clock clock;
    private final Map<Integer, Entry> entries = new ConcurrentHashMap<>();

    SurroundingsCache(
            Operations operations,
            Organisation organisation,
            Posts posts,
            JournalStore journal,
            List<RecordHandler<?>> handlers,
            OperationKeys keys,
            Clock clock) {
        this.operations = operations;
        this.organisation = organisation;
        this.posts = posts;
        this.journal = journal;
        this.handlers = handlers;
        this.keys = keys;
        this.clock = clock;
    }

    private record Entry(Surroundings surroundings, long stamp, Instant askedAt) {}

    Surroundings get(int operationId) {
        Entry entry = entries.get(operationId);
        Instant now = clock.instant();
        if (entry != null && now.isBefore(entry.askedAt().plus(TRUSTED)) && !now.isBefore(entry.askedAt())) {
            return entry.surroundings();
        }
        return java.util.Objects.requireNonNull(entries.compute(
                        operationId,
                        (id, old) -> Scope.system("surroundings kept").get(() -> renew(id, old, now))))
                .surroundings();
    }

    private Entry renew(int operationId, @org.jspecify.annotations.Nullable Entry old, Instant now) {
        long stamp = operations.stamp(operationId);
        if (old != null && old.stamp() == stamp && sameDay(old.askedAt(), now)) {
            return new Entry(old.surroundings(), stamp, now);
        }
        var fresh = new Surroundings(
                operations.get(operationId),
                posts.catalog(operationId),
                organisation.members(operationId),
                organisation.units(operationId));
        if (!keys.areDestroyed(fresh.operation().code())) {
            journal.makeRoom(operationId);
            handlers.forEach(h -> h.makeRoom(fresh));
        }
        return new Entry(fresh, stamp, now);
    }

    /** Partitions are made some days ahead, so they are looked at again each day. */
    private static boolean sameDay(Instant a, Instant b) {
        return a.getEpochSecond() / 86_400 == b.getEpochSecond() / 86_400;
    }
}
