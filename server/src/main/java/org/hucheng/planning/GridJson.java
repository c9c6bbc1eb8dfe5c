package org.hucheng.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hucheng.kernel.Text;
import org.hucheng.organisation.MemberRef;
import org.hucheng.organisation.UnitRef;
import org.hucheng.posts.PostRef;

/** A whole roster in one answer, as columns: duties name members, days and lines by their place in the lists. */
record GridJson(
        int number,
        int revision,
        int version,
        String shown,
        LocalDate from,
        int days,
        List<ShiftJson> shifts,
        List<UnitJson> units,
        List<String> agencies,
        List<String> skills,
        Posts posts,
        Members members,
        Lines lines,
        Duties duties,
        Outside outside,
        Absences absences) {
    record ShiftJson(String system, String shift, Text name, String start, int minutes, boolean night) {}

    record UnitJson(String code, Text name) {}

    record Posts(List<String> code, List<String> zh, List<String> en, List<String> kind, int[] unit) {}

    record Members(
            List<String> code,
            List<String> zh,
            List<String> en,
            List<String> kind,
            int[] unit,
            int[] agency,
            int[][] skills) {}

    record Lines(int[] post, int[] shift, int[] agency, int[] skill, int[] leader, int[][] need) {}

    record Duties(int[] member, int[] day, int[] line) {}

    record Outside(int[] member, int[] day, int[] shift, int[] post) {}

    record Absences(int[] member, int[] from, int[] to, List<String> kind) {}

    /** Gives every value met a number, in the order of meeting. */
    private static final class Numbers<T> {
        private final Map<T, Integer> numbers = new LinkedHashMap<>();

        int of(T value) {
            return numbers.computeIfAbsent(value, v -> numbers.size());
        }

        List<T> all() {
            return List.copyOf(numbers.keySet());
        }
    }

    /** @param shown {@code working} or {@code version} */
    static GridJson of(
            RosterRow row,
            int version,
            String shown,
            Task task,
            Collection<Assignment> duties,
            List<AbsenceRow> absences) {
        var units = new Numbers<UnitRef>();
        var posts = new Numbers<PostRef>();
        var shifts = new Numbers<String>();
        var agencies = new Numbers<String>();
        var skills = new Numbers<String>();
        task.situation.rules.shifts().keySet().forEach(shifts::of);
        task.lines.forEach(line -> posts.of(line.post()));
        var members = new HashMap<Integer, Integer>();
        task.members.forEach(m -> members.put(m.id(), members.size()));
        var lines = lines(task, posts, shifts, agencies, skills);
        var outside = outside(task, members, shifts, posts);
        var people = members(task, units, agencies, skills);
        return new GridJson(
                        row.number(),
                        row.revision(),
                        version,
                        shown,
                        row.firstDay(),
                        row.days(),
                        task.situation.rules.shifts().values().stream()
                                .map(s -> new ShiftJson(
                                        s.system(),
                                        s.code(),
                                        s.name(),
                                        s.start().toString(),
                                        s.minutes(),
                                        s.night()))
                                .toList(),
                        List.of(),
                        agencies.all(),
                        skills.all(),
                        posts(task.situation, posts.all(), units),
                        people,
                        lines,
                        duties(task, members, duties),
                        outside,
                        absences(task, members, absences))
                .withUnits(units.all());
    }

    private GridJson withUnits(List<UnitRef> all) {
        return new GridJson(
                number,
                revision,
                version,
                shown,
                from,
                days,
                shifts,
                all.stream().map(u -> new UnitJson(u.code(), u.name())).toList(),
                agencies,
                skills,
                posts,
                members,
                lines,
                duties,
                outside,
                absences);
    }

    private static Posts posts(Situation situation, List<PostRef> posts, Numbers<UnitRef> units) {
        return new Posts(
                posts.stream().map(PostRef::code).toList(),
                posts.stream().map(p -> p.name().zh()).toList(),
                posts.stream().map(p -> p.name().en()).toList(),
                posts.stream().map(PostRef::kind).toList(),
                posts.stream()
                        .mapToInt(p -> units.of(unit(situation, p.unitId())))
                        .toArray());
    }

    private static Members members(
            Task task, Numbers<UnitRef> units, Numbers<String> agencies, Numbers<String> skills) {
        List<MemberRef> all = task.members;
        return new Members(
                all.stream().map(MemberRef::code).toList(),
                all.stream().map(m -> m.name().zh()).toList(),
                all.stream().map(m -> m.name().en()).toList(),
                all.stream().map(MemberRef::kind).toList(),
                all.stream()
                        .mapToInt(m -> units.of(unit(task.situation, m.unitId())))
                        .toArray(),
                all.stream().mapToInt(m -> agencies.of(m.agency())).toArray(),
                all.stream()
                        .map(m -> m.skills().stream().mapToInt(skills::of).toArray())
                        .toArray(int[][]::new));
    }

    private static UnitRef unit(Situation situation, int id) {
        return Objects.requireNonNull(situation.units.get(id));
    }

    private static Lines lines(
            Task task,
            Numbers<PostRef> posts,
            Numbers<String> shifts,
            Numbers<String> agencies,
            Numbers<String> skills) {
        List<Task.Line> all = task.lines;
        return new Lines(
                all.stream().mapToInt(l -> posts.of(l.post())).toArray(),
                all.stream().mapToInt(l -> shifts.of(l.shift().id())).toArray(),
                all.stream().mapToInt(l -> agencies.of(l.agency())).toArray(),
                all.stream().mapToInt(l -> skill(l, skills)).toArray(),
                all.stream().mapToInt(l -> l.leader() ? 1 : 0).toArray(),
                all.stream().map(Task.Line::need).toArray(int[][]::new));
    }

    private static int skill(Task.Line line, Numbers<String> skills) {
        String skill = line.skill();
        return skill == null ? -1 : skills.of(skill);
    }

    private static Duties duties(Task task, Map<Integer, Integer> members, Collection<Assignment> duties) {
        var rows = new ArrayList<int[]>(duties.size());
        for (Assignment a : duties) {
            rows.add(new int[] {members.getOrDefault(a.memberId(), -1), task.day(a.day()), task.line(a.seat())});
        }
        rows.sort((a, b) -> a[0] != b[0] ? Integer.compare(a[0], b[0]) : Integer.compare(a[1], b[1]));
        return new Duties(column(rows, 0), column(rows, 1), column(rows, 2));
    }

    private static Outside outside(
            Task task, Map<Integer, Integer> members, Numbers<String> shifts, Numbers<PostRef> posts) {
        var rows = new ArrayList<int[]>();
        for (Assignment a : task.outside) {
            PostRef post = Objects.requireNonNull(task.situation.posts.get(a.postId()));
            rows.add(new int[] {
                members.getOrDefault(a.memberId(), -1), task.day(a.day()), shifts.of(a.shiftId()), posts.of(post)
            });
        }
        return new Outside(column(rows, 0), column(rows, 1), column(rows, 2), column(rows, 3));
    }

    private static Absences absences(Task task, Map<Integer, Integer> members, List<AbsenceRow> absences) {
        var rows = new ArrayList<int[]>();
        var kinds = new ArrayList<String>();
        for (AbsenceRow absence : absences) {
            Integer member = members.get(absence.memberId());
            if (member != null) {
                rows.add(new int[] {member, task.day(absence.from()), task.day(absence.to())});
                kinds.add(absence.kind());
            }
        }
        return new Absences(column(rows, 0), column(rows, 1), column(rows, 2), kinds);
    }

    private static int[] column(List<int[]> rows, int column) {
        return rows.stream().mapToInt(row -> row[column]).toArray();
    }
}
