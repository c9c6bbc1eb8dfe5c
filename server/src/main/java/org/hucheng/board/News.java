package org.hucheng.board;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hucheng.command.Directives;
import org.hucheng.inspection.Inspections;
import org.hucheng.intake.RefusedDesk;
import org.hucheng.operations.OperationView;
import org.hucheng.posts.PostCatalog;
import org.hucheng.posts.PostRef;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a commander may have to act on, of the shown day and the day before: somebody with a fever, posts ordered open or away, records refused; directives
 * whose time is up stay until they are reported done or withdrawn.
 */
@Component
class News {
    private static final int MOST = 12;
    /** So that many small refusals do not push out the rest. */
    private static final int MOST_REFUSED = 5;

    private static final int MOST_OVERDUE = 5;

    private final Inspections inspections;
    private final RefusedDesk desk;

    News(Inspections inspections, RefusedDesk desk) {
        this.inspections = inspections;
        this.desk = desk;
    }

    /** The newest first, by the operation's clock. */
    List<Snapshot.Event> recent(
            OperationView operation,
            PostCatalog catalog,
            LocalDate day,
            Instant asOf,
            List<Directives.Overdue> overdue) {
        Instant from = day.atStartOfDay(operation.zone()).toInstant().minus(Duration.ofHours(24));
        var events = new ArrayList<Snapshot.Event>();
        for (var reading : inspections.highSecondReadings(operation, from, asOf, MOST)) {
            events.add(event(
                    operation,
                    reading.at(),
                    "second-measurement",
                    catalog.get(reading.postId()),
                    Map.of("temperature", reading.tenths() / 10.0, "disposition", reading.disposition())));
        }
        desk.waiting(operation, from, asOf).stream().limit(MOST_REFUSED).forEach(w -> {
            PostRef post = w.postCode() == null ? null : catalog.find(w.postCode());
            events.add(event(operation, w.lastAt(), "refused", post, Map.of("count", w.count(), "code", w.code())));
        });
        overdue.stream()
                .limit(MOST_OVERDUE)
                .forEach(d -> events.add(event(
                        operation,
                        d.dueAt().toInstant(),
                        "directive-overdue",
                        null,
                        Map.of("number", d.number(), "subject", d.subject(), "count", d.waiting()))));
        var opened = new TreeMap<Instant, List<PostRef>>();
        var revoked = new TreeMap<Instant, List<PostRef>>();
        for (PostRef post : catalog.all()) {
            for (var open : post.open()) {
                collect(opened, open.from(), post);
                collect(revoked, open.to(), post);
            }
        }
        opened.subMap(from, false, asOf, true).forEach((at, p) -> events.add(ordered(operation, at, "post-opened", p)));
        revoked.subMap(from, false, asOf, true)
                .forEach((at, p) -> events.add(ordered(operation, at, "post-revoked", p)));
        return events.stream()
                .sorted(Comparator.comparing(Snapshot.Event::at).reversed())
                .limit(MOST)
                .toList();
    }

    private static void collect(Map<Instant, List<PostRef>> byTime, @Nullable Instant at, PostRef post) {
        if (at != null) {
            byTime.computeIfAbsent(at, t -> new ArrayList<>()).add(post);
        }
    }

    /** Posts that were ordered together are one piece of news. */
    private static Snapshot.Event ordered(OperationView operation, Instant at, String kind, List<PostRef> posts) {
        return posts.size() == 1
                ? event(operation, at, kind, posts.getFirst(), Map.of())
                : event(operation, at, kind, null, Map.of("count", posts.size()));
    }

    private static Snapshot.Event event(
            OperationView operation, Instant at, String kind, @Nullable PostRef post, Map<String, Object> values) {
        return new Snapshot.Event(
                Board.local(at, operation),
                kind,
                post == null ? null : post.code(),
                post == null ? null : post.name(),
                values);
    }
}
