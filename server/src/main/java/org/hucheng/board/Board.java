package org.hucheng.board;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hucheng.command.Directives;
import org.hucheng.identity.Devices;
import org.hucheng.inspection.Inspections;
import org.hucheng.intake.RefusedDesk;
import org.hucheng.kernel.Scope;
import org.hucheng.network.NetPicture;
import org.hucheng.network.Nets;
import org.hucheng.operations.OperationView;
import org.hucheng.posts.PostCatalog;
import org.hucheng.posts.PostRef;
import org.hucheng.posts.Posts;
import org.hucheng.roster.Manning;
import org.hucheng.roster.Roster;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the board together from what the modules count. */
@Component
class Board {
    private final Posts posts;
    private final Inspections inspections;
    private final Roster roster;
    private final Nets nets;
    private final RefusedDesk desk;
    private final Guarantees guarantees;
    private final News news;
    private final ArrivalRate rate;
    private final Directives directives;
    private final Devices devices;
    private final Clock clock;

    Board(
            Posts posts,
            Inspections inspections,
            Roster roster,
            Nets nets,
            RefusedDesk desk,
            Guarantees guarantees,
            News news,
            ArrivalRate rate,
            Directives directives,
            Devices devices,
            Clock clock) {
        this.posts = posts;
        this.inspections = inspections;
        this.roster = roster;
        this.nets = nets;
        this.desk = desk;
        this.guarantees = guarantees;
        this.news = news;
        this.rate = rate;
        this.directives = directives;
        this.devices = devices;
        this.clock = clock;
    }

    /** @param asked the day to show; null: the day of the operation's clock */
    Snapshot snapshot(OperationView operation, @Nullable LocalDate asked) {
        Instant newest = clockOf(operation);
        LocalDate day = asked != null ? asked : LocalDate.ofInstant(newest, operation.zone());
        Instant endOfDay =
                day.plusDays(1).atStartOfDay(operation.zone()).toInstant().minusSeconds(1);
        Instant asOf = asked != null && endOfDay.isBefore(newest) ? endOfDay : newest;
        var catalog = posts.catalog(operation.id());
        var manning = roster.manning(operation, asOf);
        var onDuty = manning.present();
        var all = inspections.totals(
                operation.id(), operation.period().from(), operation.period().to());
        long refused = desk.countOpen(operation.id());
        // roads are nobody's alone: the net is for those who see the whole operation
        NetPicture net = Scope.current().seesWhole(operation.id())
                ? nets.picture(operation, asOf, onDuty.keySet()).orElse(null)
                : null;
        var overdue = directives.overdue(operation, asOf);
        return new Snapshot(
                local(asOf, operation),
                local(newest, operation),
                day,
                rate.perSecond(operation.id(), all.vehicles() + all.people()),
                List.of(
                        guarantees.nobodyMissed(net),
                        Snapshot.Guarantee.notMeasured("nothing-unhandled", refused),
                        guarantees.noPostUnmanned(operation, manning)),
                net,
                devices.missing(operation.id()),
                count(catalog, asOf),
                counters(operation, day, all, onDuty, refused, overdue.size()),
                hours(operation, day),
                map(operation, catalog, day, asOf, manning),
                news.recent(operation, catalog, day, asOf, overdue));
    }

    /** Now while the operation runs; its newest inspection once it is over, so that a past one can be looked at and played. */
    private Instant clockOf(OperationView operation) {
        Instant now = clock.instant();
        if (now.isBefore(operation.period().endIn(operation.zone()))) {
            return now;
        }
        return inspections
                .newest(operation.id())
                .or(() -> roster.newest(operation.id()))
                .orElse(operation.period().startIn(operation.zone()));
    }

    private Snapshot.Counters counters(
            OperationView operation,
            LocalDate day,
            Inspections.Totals all,
            Map<Integer, Integer> onDuty,
            long refused,
            int overdue) {
        var today = inspections.totals(operation.id(), day, day);
        var yesterday = inspections.totals(operation.id(), day.minusDays(1), day.minusDays(1));
        return new Snapshot.Counters(
                today.vehicles(),
                today.people(),
                all.vehicles(),
                all.people(),
                yesterday.vehicles(),
                yesterday.people(),
                today.secondMeasurements(),
                onDuty.values().stream().mapToInt(Integer::intValue).sum(),
                roster.personShifts(operation.id(), day).values().stream()
                        .mapToLong(Long::longValue)
                        .sum(),
                refused,
                overdue);
    }

    private List<Snapshot.Hour> hours(OperationView operation, LocalDate day) {
        var today = inspections.hours(operation.id(), day, operation.zone());
        var yesterday = inspections.hours(operation.id(), day.minusDays(1), operation.zone());
        var hours = new ArrayList<Snapshot.Hour>(24);
        for (int h = 0; h < 24; h++) {
            hours.add(new Snapshot.Hour(
                    h,
                    today.get(h).vehicles(),
                    today.get(h).people(),
                    yesterday.get(h).vehicles(),
                    yesterday.get(h).people()));
        }
        return hours;
    }

    private static Snapshot.PostCounts count(PostCatalog catalog, Instant at) {
        var byKind = new TreeMap<String, Snapshot.KindCount>();
        var states = new TreeMap<String, Integer>();
        for (PostRef post : catalog.all()) {
            String state = post.stateAt(at);
            states.merge(state, 1, Integer::sum);
            byKind.merge(
                    post.kind(),
                    new Snapshot.KindCount(post.kind(), 1, state.equals("open") ? 1 : 0),
                    (a, b) -> new Snapshot.KindCount(a.kind(), a.total() + b.total(), a.open() + b.open()));
        }
        return new Snapshot.PostCounts(
                catalog.all().size(),
                states.getOrDefault("open", 0),
                states.getOrDefault("planned", 0),
                states.getOrDefault("revoked", 0),
                List.copyOf(byKind.values()));
    }

    private List<Snapshot.MapPost> map(
            OperationView operation, PostCatalog catalog, LocalDate day, Instant at, Manning manning) {
        var today = inspections.byPost(operation.id(), day);
        Map<Integer, Integer> onDuty = manning.present();
        var missing = new HashMap<Integer, Integer>();
        manning.gaps().forEach(gap -> missing.merge(gap.post().id(), gap.missing(), Integer::sum));
        return catalog.all().stream()
                .map(post -> {
                    var counted = today.get(post.id());
                    return new Snapshot.MapPost(
                            post.code(),
                            post.name(),
                            post.kind(),
                            post.postClass(),
                            post.stateAt(at),
                            post.place().lon(),
                            post.place().lat(),
                            counted == null ? 0 : counted.vehicles(),
                            counted == null ? 0 : counted.people(),
                            onDuty.getOrDefault(post.id(), 0),
                            missing.getOrDefault(post.id(), 0),
                            counted == null ? null : local(counted.lastAt(), operation));
                })
                .toList();
    }

    static OffsetDateTime local(Instant at, OperationView operation) {
        return at.atZone(operation.zone()).toOffsetDateTime();
    }
}
