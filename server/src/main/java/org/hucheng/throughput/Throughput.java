package org.hucheng.throughput;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.hucheng.inspection.Inspections;
import org.hucheng.inspection.Inspections.LaneFlow;
import org.hucheng.inspection.Inspections.LanePeak;
import org.hucheng.kernel.Scope;
import org.hucheng.operations.OperationView;
import org.hucheng.posts.PostRef;
import org.hucheng.posts.Posts;
import org.hucheng.roster.Roster;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The throughput at a moment of every open post that has lanes. What many ask for in the same seconds is counted once; lanes' best rates once in five minutes. */
@Component
class Throughput {
    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final long STEP = Duration.ofMinutes(5).toSeconds();
    private static final Duration LOOKING_BACK = Duration.ofHours(24);

    private final Posts posts;
    private final Inspections inspections;
    private final Roster roster;
    private final Clock clock;
    private final Map<Integer, Picture> pictures = new ConcurrentHashMap<>();
    private final Map<Integer, Peaks> peaks = new ConcurrentHashMap<>();

    Throughput(Posts posts, Inspections inspections, Roster roster, Clock clock) {
        this.posts = posts;
        this.inspections = inspections;
        this.roster = roster;
        this.clock = clock;
    }

    /** @param posts in the order of their codes */
    record Picture(Instant at, Instant madeAt, List<PostRate> posts) {}

    private record Peaks(Instant until, int minutes, List<LanePeak> peaks) {}

    /** The moment asked for; otherwise now while the operation runs, its newest inspection once it is over. */
    Instant moment(OperationView operation, @Nullable OffsetDateTime asked) {
        if (asked != null) {
            return asked.toInstant();
        }
        Instant now = clock.instant();
        return operation.status(now).equals("ended")
                ? inspections.newest(operation.id()).orElse(operation.clock(now))
                : now;
    }

    /** Of the posts that the caller may see. */
    Picture at(OperationView operation, Instant at) {
        Scope scope = Scope.current();
        Picture whole = whole(operation, at);
        if (scope.seesWhole(operation.id())) {
            return whole;
        }
        var own = posts.catalog(operation.id());
        return new Picture(
                whole.at(),
                whole.madeAt(),
                whole.posts().stream()
                        .filter(rate -> own.find(rate.post()) != null)
                        .toList());
    }

    private Picture whole(OperationView operation, Instant at) {
        Instant now = clock.instant();
        Picture known = pictures.get(operation.id());
        if (known != null
                && Duration.between(known.at(), at).abs().compareTo(FRESH) < 0
                && Duration.between(known.madeAt(), now).compareTo(FRESH) < 0) {
            return known;
        }
        var made = new Picture(at, now, Scope.system("throughput kept").get(() -> reckon(operation, at)));
        pictures.put(operation.id(), made);
        return made;
    }

    private List<PostRate> reckon(OperationView operation, Instant at) {
        var rules = ThroughputRules.of(operation);
        var now = byPost(inspections.flows(operation.id(), at.minus(Duration.ofMinutes(rules.nowMinutes())), at));
        var hour = byPost(inspections.flows(operation.id(), at.minus(Duration.ofHours(1)), at));
        var best = best(operation, rules, at).stream().collect(Collectors.groupingBy(LanePeak::postId));
        var staff = new HashMap<Integer, Integer>();
        roster.present(operation.id(), at).forEach(p -> staff.merge(p.postId(), 1, Integer::sum));
        return posts.catalog(operation.id()).all().stream()
                .filter(post -> post.lanes() > 0 && post.openAt(at) || hour.containsKey(post.id()))
                .map(post -> of(post, rules, now, hour, best, staff.getOrDefault(post.id(), 0)))
                .toList();
    }

    private static PostRate of(
            PostRef post,
            ThroughputRules rules,
            Map<Integer, List<LaneFlow>> now,
            Map<Integer, List<LaneFlow>> hour,
            Map<Integer, List<LanePeak>> best,
            int staff) {
        return Reckoning.of(
                post,
                rules,
                now.getOrDefault(post.id(), List.of()),
                hour.getOrDefault(post.id(), List.of()),
                best.getOrDefault(post.id(), List.of()),
                staff);
    }

    private List<LanePeak> best(OperationView operation, ThroughputRules rules, Instant at) {
        Instant until = Instant.ofEpochSecond(at.getEpochSecond() / STEP * STEP);
        Peaks known = peaks.get(operation.id());
        if (known == null || !known.until().equals(until) || known.minutes() != rules.bestMinutes()) {
            known = new Peaks(
                    until,
                    rules.bestMinutes(),
                    inspections.peaks(operation.id(), until.minus(LOOKING_BACK), until, rules.bestMinutes()));
            peaks.put(operation.id(), known);
        }
        return known.peaks();
    }

    private static Map<Integer, List<LaneFlow>> byPost(List<LaneFlow> flows) {
        return flows.stream().collect(Collectors.groupingBy(LaneFlow::postId));
    }
}
