package org.hucheng.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.hucheng.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The trail as it is read. What concerns one operation comes with what concerns the platform as a whole. */
@Component
public class Trail {
    private final TrailStore store;

    Trail(TrailStore store) {
        this.store = store;
    }

    /**
     * What is asked for; null or empty asks for nothing.
     *
     * @param actor part of the name of who acted
     * @param act a whole act or its module: {@code posts.revoked}, {@code posts}
     * @param subject the thing or token acted on, whole
     * @param words part of the reason or another detail
     * @param from the first moment
     * @param to the moment after the last
     */
    public record Query(
            int operationId,
            @Nullable String actor,
            @Nullable String act,
            @Nullable String subject,
            @Nullable String words,
            @Nullable Instant from,
            @Nullable Instant to) {}

    /**
     * One account's look-ups of people and vehicles on one day.
     *
     * @param subjects how many different ones
     */
    public record Looking(String actor, LocalDate day, long looks, long subjects) {}

    /** One look-up. */
    public record Look(String actor, Instant at, String subject) {}

    /** The newest first; those before {@code after}. */
    public List<Entry> list(Query query, @Nullable Long after, int limit) {
        return store.list(query, after == null ? Long.MAX_VALUE : after, limit);
    }

    public long count(Query query) {
        return store.count(query);
    }

    /** The oldest first, as a stream. */
    @Transactional(readOnly = true)
    public void each(Query query, Consumer<Entry> reader) {
        store.each(query, reader);
    }

    /** Who looked at at least so many different people or vehicles in a day, the most first. */
    public List<Looking> manyLooks(int operationId, ZoneId zone, int least) {
        return store.manyLooks(operationId, zone, least);
    }

    /** Who was shown passages at other units' posts than those of the own unit; the newest day first. */
    public List<Looking> looksOutside(int operationId, ZoneId zone) {
        return store.looksOutside(operationId, zone);
    }

    /** What concerned an account, in any operation and in none; the newest first. */
    public List<Entry> ofAccount(String username, int most) {
        return Scope.system("history of an account").get(() -> store.ofAccount(username, most));
    }

    /** Look-ups of these actors, the newest first. */
    public List<Look> looks(int operationId, Collection<String> actors, int most) {
        return store.looks(operationId, actors, most);
    }
}
