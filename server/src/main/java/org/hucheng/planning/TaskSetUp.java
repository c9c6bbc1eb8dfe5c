package org.hucheng.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hucheng.organisation.MemberRef;
import org.hucheng.organisation.UnitRef;
import org.hucheng.planning.Assignment.Seat;
import org.hucheng.planning.Task.Line;
import org.hucheng.posts.DemandLine;
import org.hucheng.posts.PostRef;
import org.hucheng.rostering.Absence;
import org.hucheng.rostering.Demand;
import org.hucheng.rostering.Duty;
import org.hucheng.rostering.Load;
import org.hucheng.rostering.Member;
import org.hucheng.rostering.Post;
import org.hucheng.rostering.RosterProblem;
import org.hucheng.rostering.Team;
import org.hucheng.rostering.Wish;
import org.jspecify.annotations.Nullable;

/** Sets a task up from the situation and what is already known of people's duties and absences. */
final class TaskSetUp {
    private final Situation situation;
    private final LocalDate firstDay;
    private final int days;
    private final @Nullable Integer unitId;
    private final boolean ownPeople;
    private final Map<Integer, UnitRef> unitOfPost = new HashMap<>();
    private final List<Demand> demands = new ArrayList<>();

    /**
     * What is known of people.
     *
     * @param absences that touch the window
     * @param wishes for days of the window
     * @param before published duties of the weeks before the window
     * @param carried loads of members by everything published in this operation before the window
     * @param beside published duties of other rosters within the window
     * @param published the roster that people know; empty before the first version
     * @param kept assignments that must have a line even where the demand has gone
     */
    record Known(
            List<AbsenceRow> absences,
            List<WishRow> wishes,
            List<Assignment> before,
            Map<Integer, Load> carried,
            List<Assignment> beside,
            List<Assignment> published,
            Collection<Assignment> kept) {}

    TaskSetUp(Situation situation, LocalDate firstDay, int days, @Nullable Integer unitId, boolean ownPeople) {
        this.situation = situation;
        this.firstDay = firstDay;
        this.days = days;
        this.unitId = unitId;
        this.ownPeople = ownPeople;
    }

    Task set(Known known) {
        List<Line> lines = lines(known);
        List<MemberRef> members = members(lines, known);
        var ids = new HashSet<Integer>();
        members.forEach(m -> ids.add(m.id()));
        var seen = new HashSet<List<Object>>();
        // the engine fixes one duty of a member a day
        List<Assignment> outside = known.beside().stream()
                .filter(a -> ids.contains(a.memberId()) && seen.add(List.of(a.memberId(), a.day())))
                .toList();
        var posts = new LinkedHashMap<Integer, PostRef>();
        lines.forEach(line -> posts.put(line.post().id(), line.post()));
        outside.forEach(a -> posts.put(a.postId(), post(a.postId())));
        var absences = known.absences().stream().collect(Collectors.groupingBy(AbsenceRow::memberId));
        var problem = new RosterProblem(
                firstDay,
                days,
                situation.rules.shifts().values().stream()
                        .map(KnownShift::forEngine)
                        .toList(),
                posts.values().stream().map(this::forEngine).toList(),
                demands,
                members.stream()
                        .map(m -> forEngine(m, absences.getOrDefault(m.id(), List.of()), known, posts))
                        .toList(),
                teams(members),
                duties(known.before(), ids),
                duties(outside, ids),
                0,
                wishes(known.wishes(), ids),
                List.of(),
                situation.rules.limits(),
                situation.rules.weights());
        var task = new Task(situation, firstDay, days, lines, members, problem, outside);
        return task.with(problem.withPublished(known.published().stream()
                .filter(a -> ids.contains(a.memberId()))
                .map(task::duty)
                .toList()));
    }

    private List<Line> lines(Known known) {
        var needs = new LinkedHashMap<Seat, int[]>();
        for (DemandLine line : situation.demand) {
            PostRef post = post(line.postId());
            if (inScope(post)) {
                var shift = shift(line.system(), line.shift());
                int[] need = needs.computeIfAbsent(
                        new Seat(post.id(), line.system(), line.shift(), line.agency(), line.skill()),
                        seat -> new int[days]);
                for (int day = 0; day < days; day++) {
                    LocalDate date = firstDay.plusDays(day);
                    if (line.days().contains(date) && situation.asks(post, shift, date)) {
                        need[day] += line.needed();
                    }
                }
            }
        }
        needs.values().removeIf(need -> Arrays.stream(need).allMatch(n -> n == 0));
        known.kept().forEach(a -> needs.computeIfAbsent(a.seat(), seat -> new int[days]));
        var lines = new ArrayList<Line>(needs.size());
        needs.entrySet().stream()
                .sorted(Comparator.comparing(
                        (Map.Entry<Seat, int[]> e) -> post(e.getKey().postId()).code()))
                .forEach(e -> lines.add(line(e.getKey(), e.getValue())));
        return lines;
    }

    private Line line(Seat seat, int[] need) {
        PostRef post = post(seat.postId());
        boolean leader = seat.skill() != null && seat.skill().equals(situation.rules.leader());
        int[] numbers = new int[days];
        for (int day = 0; day < days; day++) {
            numbers[day] = need[day] == 0 ? -1 : demands.size();
            if (need[day] > 0) {
                demands.add(new Demand(
                        post.code(),
                        day,
                        seat.shiftId(),
                        need[day],
                        seat.skill() == null ? Set.of() : Set.of(seat.skill()),
                        seat.agency(),
                        leader));
            }
        }
        return new Line(post, shift(seat.system(), seat.shift()), seat.agency(), seat.skill(), leader, need, numbers);
    }

    private boolean inScope(PostRef post) {
        return unitId == null || situation.units.isWithin(post.unitId(), unitId);
    }

    /** Whose pool reaches any of the posts, and whoever has a duty there already. */
    private List<MemberRef> members(List<Line> lines, Known known) {
        var units = new HashSet<String>();
        lines.forEach(line -> units.add(unitOf(line.post()).code()));
        var assigned = new HashSet<Integer>();
        known.kept().forEach(a -> assigned.add(a.memberId()));
        var serves = new HashMap<Integer, Boolean>();
        return situation.members.all().stream()
                .filter(m ->
                        assigned.contains(m.id()) || serves.computeIfAbsent(m.unitId(), unit -> mayServe(unit, units)))
                .sorted(Comparator.comparing(MemberRef::code))
                .toList();
    }

    private boolean mayServe(int homeId, Set<String> units) {
        UnitRef home = Objects.requireNonNull(situation.units.get(homeId));
        boolean own = unitId == null || !ownPeople || situation.units.isWithin(homeId, unitId);
        return own
                && !situation.rules.notRostered().contains(home.code())
                && situation.pool(homeId).stream().anyMatch(units::contains);
    }

    /** Of those who may serve in it at all. */
    private List<Team> teams(List<MemberRef> members) {
        var teams = new LinkedHashMap<String, Team>();
        for (MemberRef member : members) {
            String team = situation.team(member.id());
            if (team != null) {
                teams.putIfAbsent(team, new Team(team, true, null, List.of()));
            }
        }
        return List.copyOf(teams.values());
    }

    private List<Wish> wishes(List<WishRow> wishes, Set<Integer> ids) {
        return wishes.stream()
                .filter(w -> ids.contains(w.memberId())
                        && (w.shiftId() == null || situation.rules.shifts().containsKey(w.shiftId())))
                .map(w -> new Wish(
                        Objects.requireNonNull(situation.members.get(w.memberId()))
                                .code(),
                        offset(w.day()),
                        w.shiftId(),
                        w.serves(),
                        situation.rules.wish()))
                .toList();
    }

    /** A base post that nobody asks for in this window is none. */
    private Member forEngine(MemberRef member, List<AbsenceRow> absences, Known known, Map<Integer, PostRef> posts) {
        Integer usual = situation.basePost(member.id());
        PostRef base = usual == null ? null : posts.get(usual);
        return new Member(
                member.code(),
                Objects.requireNonNull(situation.units.get(member.unitId())).code(),
                member.agency(),
                Set.copyOf(member.skills()),
                situation.pool(member.unitId()),
                situation.home(member.unitId()),
                base == null ? null : base.code(),
                situation.team(member.id()),
                absences.stream().map(this::forEngine).toList(),
                known.carried().getOrDefault(member.id(), Load.NONE));
    }

    private Absence forEngine(AbsenceRow absence) {
        return new Absence(
                offset(absence.from()),
                offset(absence.to()),
                Absence.Reason.valueOf(absence.kind().toUpperCase(java.util.Locale.ROOT)));
    }

    private Post forEngine(PostRef post) {
        return new Post(post.code(), unitOf(post).code(), post.kind(), situation.place(post), null);
    }

    private List<Duty> duties(List<Assignment> assignments, Set<Integer> ids) {
        return assignments.stream()
                .filter(a ->
                        ids.contains(a.memberId()) && situation.rules.shifts().containsKey(a.shiftId()))
                .map(a -> new Duty(
                        Objects.requireNonNull(situation.members.get(a.memberId()))
                                .code(),
                        offset(a.day()),
                        a.shiftId(),
                        post(a.postId()).code(),
                        -1))
                .toList();
    }

    private int offset(LocalDate day) {
        return Math.toIntExact(java.time.temporal.ChronoUnit.DAYS.between(firstDay, day));
    }

    private PostRef post(int id) {
        return Objects.requireNonNull(situation.posts.get(id), () -> "post " + id);
    }

    private UnitRef unitOf(PostRef post) {
        return unitOfPost.computeIfAbsent(post.unitId(), id -> Objects.requireNonNull(situation.units.get(id)));
    }

    private KnownShift shift(String system, String code) {
        return Objects.requireNonNull(situation.rules.shifts().get(system + "." + code), () -> system + "." + code);
    }
}
