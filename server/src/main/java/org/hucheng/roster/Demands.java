package org.hucheng.roster;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hucheng.kernel.TimeWindow;
import org.hucheng.organisation.MemberCatalog;
import org.hucheng.organisation.MemberRef;
import org.hucheng.posts.DemandLine;
import org.hucheng.posts.PostCatalog;
import org.hucheng.posts.PostRef;

/** What an operation's posts need, and whom it has, at one state of its configuration; never changes. */
final class Demands {
    private static final Duration CLOSING = Duration.ofMinutes(1);

    final ZoneId zone;
    final PostCatalog posts;
    private final MemberCatalog members;
    private final Map<String, Shifts.Shift> shifts;
    private final Map<Integer, List<Line>> byPost = new HashMap<>();

    private record Line(DemandLine demand, Need need, Shifts.Shift shift) {}

    /**
     * One line of demand in one duty: what a post needs while it is open and the shift lasts.
     *
     * @param during within one opening of the post; never open-ended
     */
    record Wanted(DemandLine line, Need need, LocalDate day, TimeWindow during) {
        Instant end() {
            return Objects.requireNonNull(during.to());
        }
    }

    Demands(
            ZoneId zone,
            PostCatalog posts,
            MemberCatalog members,
            Map<String, Shifts.Shift> shifts,
            List<DemandLine> demand) {
        this.zone = zone;
        this.posts = posts;
        this.members = members;
        this.shifts = shifts;
        for (DemandLine line : demand) {
            var shift = Objects.requireNonNull(shifts.get(line.system() + "." + line.shift()), line.shift());
            byPost.computeIfAbsent(line.postId(), id -> new ArrayList<>())
                    .add(new Line(line, new Need(line.agency(), line.skill()), shift));
        }
    }

    private Demands(Demands whole, PostCatalog some) {
        zone = whole.zone;
        posts = some;
        members = whole.members;
        shifts = whole.shifts;
        some.all().forEach(post -> byPost.put(post.id(), whole.byPost.getOrDefault(post.id(), List.of())));
    }

    /** The demand of some of these posts. */
    Demands of(PostCatalog some) {
        return new Demands(this, some);
    }

    boolean isEmpty() {
        return byPost.isEmpty();
    }

    /** Whoever has attended is kept in the organisation. */
    MemberRef member(int id) {
        return Objects.requireNonNull(members.get(id), () -> "member " + id);
    }

    MemberCatalog members() {
        return members;
    }

    /**
     * What the post needs at that moment, in the order in which it was written down; nothing while it is closed, nor in the last minute before it is
     * revoked, when its people leave.
     */
    List<Wanted> at(PostRef post, Instant moment) {
        if (!post.openAt(moment.plus(CLOSING))) {
            return List.of();
        }
        return within(post, moment, moment.plusNanos(1_000));
    }

    /** What the post needs at some moment of that time, cut to it. */
    List<Wanted> within(PostRef post, Instant from, Instant to) {
        var lines = byPost.get(post.id());
        if (lines == null) {
            return List.of();
        }
        var wanted = new ArrayList<Wanted>();
        LocalDate last = LocalDate.ofInstant(to, zone);
        for (TimeWindow open : post.open()) {
            Instant begin = later(from, open.from());
            Instant end = open.to() == null ? to : earlier(to, open.to());
            if (begin.isBefore(end)) {
                for (Line line : lines) {
                    LocalDate day = LocalDate.ofInstant(begin, zone).minusDays(2);
                    for (; !day.isAfter(last); day = day.plusDays(1)) {
                        add(wanted, line, day, begin, end);
                    }
                }
            }
        }
        return wanted;
    }

    private void add(List<Wanted> wanted, Line line, LocalDate day, Instant begin, Instant end) {
        if (!line.demand().days().contains(day)) {
            return;
        }
        TimeWindow shift = line.shift().on(day, zone);
        Instant from = later(begin, shift.from());
        Instant to = earlier(end, Objects.requireNonNull(shift.to()));
        if (from.isBefore(to)) {
            wanted.add(new Wanted(line.demand(), line.need(), day, new TimeWindow(from, to)));
        }
    }

    /** When the shift ends for which this is wanted, whether or not the post is revoked before. */
    Instant endOfShift(Wanted wanted) {
        var line = wanted.line();
        var shift = Objects.requireNonNull(shifts.get(line.system() + "." + line.shift()));
        return Objects.requireNonNull(shift.on(wanted.day(), zone).to());
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
