package org.hucheng.roster;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.hucheng.kernel.Scope;
import org.hucheng.operations.OperationView;
import org.hucheng.organisation.MemberRef;
import org.hucheng.organisation.Organisation;
import org.hucheng.organisation.UnitTree;
import org.hucheng.posts.PostRef;
import org.hucheng.roster.Candidates.Candidate;
import org.hucheng.roster.Reckoning.Shortage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Every gap of a moment with since when it has been there, who was called in for it and who could be. */
@Component
class GapDesk {
    /** How far back a gap is followed: no shift is longer. */
    static final Duration SINCE = Duration.ofHours(24);

    private static final int REST_HOURS = 10;

    private final MovementStore movements;
    private final DemandBook book;
    private final CallIns calls;
    private final Organisation organisation;
    private final PublishedDuties published;

    GapDesk(
            MovementStore movements,
            DemandBook book,
            CallIns calls,
            Organisation organisation,
            PublishedDuties published) {
        this.movements = movements;
        this.book = book;
        this.calls = calls;
        this.organisation = organisation;
        this.published = published;
    }

    /** Which gaps to show, by the names of the query; null: any. {@code q} is part of the code or name of a post. */
    record Filter(
            @Nullable String q,
            @Nullable String kind,
            @Nullable String agency,
            @Nullable String skill,
            @Nullable String post) {
        boolean allows(Shortage shortage) {
            PostRef of = shortage.post();
            var need = shortage.wanted().need();
            return (kind == null || kind.equals(of.kind()))
                    && (post == null || post.equals(of.code()))
                    && (agency == null || agency.equals(need.agency()))
                    && (skill == null || skill.equals(need.skill()))
                    && (q == null || says(of, q.strip().toLowerCase(Locale.ROOT)));
        }

        private static boolean says(PostRef post, String words) {
            return (post.code() + "\n" + post.name().zh() + "\n" + post.name().en())
                    .toLowerCase(Locale.ROOT)
                    .contains(words);
        }
    }

    /**
     * @param order of the line in its post's demand
     * @param expected who should be there for this line by what is published, and is not
     */
    record Row(
            Shortage shortage,
            int order,
            Instant since,
            List<MemberRef> expected,
            List<CallInStore.CallIn> calledIn,
            List<Candidate> candidates) {
        /** The longest first; the same for every page of one moment. */
        String key() {
            return "%019d.%s.%05d"
                    .formatted(since.toEpochMilli(), shortage.post().code(), order);
        }
    }

    /** @param rows after the key that was handed in, {@code more} whether there are others after them */
    record Picture(
            Manning manning, Duration rest, int found, List<Row> rows, boolean more, UnitTree units, Demands demands) {}

    Picture at(OperationView operation, Instant at, Filter filter, @Nullable String after, int size) {
        var demands = book.of(operation).demands();
        var units = organisation.units(operation.id());
        var stays = Stay.of(movements.all(operation.id(), at.minus(Candidates.LOOKING_BACK), at));
        var reckoning = new Reckoning(demands, at);
        stays.stream().filter(s -> s.at(at)).forEach(s -> reckoning.with(s.memberId(), s.postId()));
        var called = Scope.system("who is called in anywhere").get(() -> calls.open(operation.id(), at));
        var byPost = stays.stream().collect(Collectors.groupingBy(Stay::postId));
        var rows = rows(demands, reckoning, filter, byPost, at);
        rows.sort(Comparator.comparing(Row::key));
        var page = rows.stream()
                .filter(r -> after == null || r.key().compareTo(after) > 0)
                .limit(size + 1L)
                .toList();
        var scope = Scope.current();
        var candidates = new Candidates(
                demands,
                units,
                stays,
                new HashSet<>(called.stream().map(CallInStore.CallIn::memberId).toList()),
                m -> scope.seesUnit(operation.id(), m.unitId()),
                rest(operation),
                until -> published.unavailable(operation, at, until),
                at);
        var duties =
                published.at(operation.id(), at).stream().collect(Collectors.groupingBy(PublishedDuties.Duty::postId));
        var shown = page.stream()
                .limit(size)
                .map(r -> complete(r, expected(r, duties, byPost, demands, at), called, candidates))
                .toList();
        return new Picture(
                reckoning.manning(), rest(operation), rows.size(), shown, page.size() > size, units, demands);
    }

    private static List<Row> rows(
            Demands demands, Reckoning reckoning, Filter filter, Map<Integer, List<Stay>> stays, Instant at) {
        var rows = new ArrayList<Row>();
        var coverages = new HashMap<Integer, Coverage>();
        var orders = new HashMap<Integer, Integer>();
        for (Shortage shortage : reckoning.shortages()) {
            var post = shortage.post();
            int order = orders.merge(post.id(), 1, Integer::sum);
            if (filter.allows(shortage)) {
                var coverage = coverages.computeIfAbsent(
                        post.id(), id -> before(demands, post, stays.getOrDefault(id, List.of()), at));
                rows.add(new Row(
                        shortage,
                        order,
                        coverage.missingSince(shortage.wanted(), at),
                        List.of(),
                        List.of(),
                        List.of()));
            }
        }
        return rows;
    }

    static Coverage before(Demands demands, PostRef post, List<Stay> stays, Instant at) {
        return new Coverage(demands.within(post, at.minus(SINCE), at), stays, demands::member);
    }

    private static List<MemberRef> expected(
            Row row,
            Map<Integer, List<PublishedDuties.Duty>> duties,
            Map<Integer, List<Stay>> stays,
            Demands demands,
            Instant at) {
        int post = row.shortage().post().id();
        var line = row.shortage().wanted().line();
        var there = stays.getOrDefault(post, List.of()).stream()
                .filter(s -> s.at(at))
                .map(Stay::memberId)
                .collect(Collectors.toSet());
        return duties.getOrDefault(post, List.of()).stream()
                .filter(d -> d.system().equals(line.system())
                        && d.shift().equals(line.shift())
                        && d.agency().equals(line.agency())
                        && java.util.Objects.equals(d.skill(), line.skill())
                        && !there.contains(d.memberId()))
                .map(d -> demands.member(d.memberId()))
                .toList();
    }

    private static Row complete(
            Row row, List<MemberRef> expected, List<CallInStore.CallIn> called, Candidates candidates) {
        var post = row.shortage().post();
        var need = row.shortage().wanted().need();
        return new Row(
                row.shortage(),
                row.order(),
                row.since(),
                expected,
                called.stream()
                        .filter(c -> c.postId() == post.id() && c.need().equals(need))
                        .toList(),
                candidates.of(row.shortage().wanted(), post));
    }

    /** What the operation's section {@code roster} asks for between two duties. */
    static Duration rest(OperationView operation) {
        double hours = operation.settings().path("roster").path("restHours").asDouble(REST_HOURS);
        return Duration.ofMinutes(Math.round(hours * 60));
    }
}
