package org.hucheng.planning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Objects;
import java.util.Set;
import org.hucheng.kernel.TimeWindow;
import org.hucheng.operations.Operations;
import org.hucheng.organisation.MemberCatalog;
import org.hucheng.organisation.Organisation;
import org.hucheng.organisation.UnitTree;
import org.hucheng.planning.AbsenceStore.NewAbsence;
import org.hucheng.planning.PoolStore.Pool;
import org.hucheng.posts.Posts;
import org.hucheng.privacy.EndedKinds;
import org.hucheng.privacy.RecordKind;
import org.hucheng.scenario.Loading;
import org.hucheng.scenario.ScenarioFolder;
import org.hucheng.scenario.ScenarioPart;
import org.springframework.stereotype.Component;

/** Planning in a scenario: its rules, absences, pools and base posts. Published rosters stay whatever is loaded. */
@Component
class PlanningPart implements ScenarioPart {
    private final PoolStore pools;
    private final AbsenceStore absences;
    private final WishStore wishes;
    private final BasePostStore basePosts;
    private final PublishedStore published;
    private final Organisation organisation;
    private final Posts posts;
    private final Operations operations;
    private final EndedKinds ended;
    private final Clock clock;

    PlanningPart(
            PoolStore pools,
            AbsenceStore absences,
            WishStore wishes,
            BasePostStore basePosts,
            PublishedStore published,
            Organisation organisation,
            Posts posts,
            Operations operations,
            EndedKinds ended,
            Clock clock) {
        this.pools = pools;
        this.absences = absences;
        this.wishes = wishes;
        this.basePosts = basePosts;
        this.published = published;
        this.organisation = organisation;
        this.posts = posts;
        this.operations = operations;
        this.ended = ended;
        this.clock = clock;
    }

    @Override
    public int position() {
        return 45;
    }

    @Override
    public Storing check(ScenarioFolder folder) {
        PlanningFiles files = PlanningFiles.read(folder);
        return loading -> store(loading, files);
    }

    private void store(Loading loading, PlanningFiles files) {
        int operation = loading.operationId();
        MemberCatalog members = organisation.members(operation);
        UnitTree units = organisation.units(operation);
        absences.replaceLoaded(
                operation,
                files.absences().stream()
                        .filter(a -> !hasEnded(operation, Objects.requireNonNull(a.to())))
                        .map(a -> new NewAbsence(
                                Objects.requireNonNull(members.find(a.member())).id(),
                                Objects.requireNonNull(a.from()),
                                Objects.requireNonNull(a.to()),
                                a.kind()))
                        .toList(),
                clock.instant());
        pools.replace(
                operation,
                files.pools().stream()
                        .map(p -> new Pool(
                                Objects.requireNonNull(units.find(p.unit())).id(),
                                Objects.requireNonNull(units.find(p.serves())).id()))
                        .toList());
        var catalog = posts.catalogNow(operation);
        var usual = new HashMap<Integer, Integer>();
        files.basePosts()
                .forEach((member, post) -> usual.put(
                        Objects.requireNonNull(members.find(member)).id(),
                        Objects.requireNonNull(catalog.find(post)).id()));
        basePosts.replace(operation, usual);
        loading.count("absences", files.absences().size());
        loading.count("pools", files.pools().size());
        loading.count("basePosts", usual.size());
    }

    /** What has ended with its period does not come back with a load. */
    private boolean hasEnded(int operationId, LocalDate lastDay) {
        var view = operations.get(operationId);
        return ended.before(operationId, RecordKind.ABSENCES)
                .filter(before -> lastDay.isBefore(LocalDate.ofInstant(before, view.zone())))
                .isPresent();
    }

    @Override
    public Set<Integer> inUse(String what, int operationId, Set<Integer> ids) {
        return switch (what) {
            case "member" -> {
                var used = published.inUse(what, operationId, ids);
                used.addAll(absences.membersInUse(operationId, ids));
                used.addAll(wishes.membersInUse(operationId, ids));
                yield used;
            }
            case "post" -> published.inUse(what, operationId, ids);
            case "unit" -> pools.unitsInUse(operationId, ids);
            default -> Set.of();
        };
    }

    @Override
    public long recordsOutside(int operationId, TimeWindow time) {
        return published.outside(operationId, time.from(), Objects.requireNonNull(time.to()));
    }
}
