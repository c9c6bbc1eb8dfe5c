package org.hucheng.rostering;

import java.util.ArrayList;
import java.util.List;

/**
 * Places the fixed teams before everybody else and freezes them: a team with a rotation serves its shifts at its post; a team that must stay
 * together and has none serves each day where all its present members find seats at the least cost. Whoever cannot serve stays free.
 */
final class TeamPlan {
    private final Compiled compiled;
    private final Instance in;
    private final Rows rows;

    private TeamPlan(Compiled compiled) {
        this.compiled = compiled;
        in = compiled.in;
        rows = new Rows(in);
    }

    static void place(Compiled compiled) {
        if (compiled.problem.teams().stream()
                .anyMatch(t -> t.together() || !t.rotation().isEmpty())) {
            new TeamPlan(compiled).run();
        }
    }

    private void run() {
        for (Team team : compiled.problem.teams()) {
            List<Integer> members = new ArrayList<>();
            for (int m = 0; m < in.members; m++) {
                if (team.id().equals(compiled.problem.members().get(m).team())) {
                    members.add(m);
                }
            }
            if (members.isEmpty() || !team.together() && team.rotation().isEmpty()) {
                continue;
            }
            for (int d = 0; d < in.days; d++) {
                placeDay(team, members, d);
            }
            for (int m : members) {
                in.frozen[m] |= Bits.range(in.history, in.history + in.days);
                System.arraycopy(rows.line, m * in.days, in.start, m * in.days, in.days);
            }
        }
    }

    private void placeDay(Team team, List<Integer> members, int day) {
        List<Integer> present = members.stream()
                .filter(m -> !compiled.problem.members().get(m).isAbsent(day) && !in.isFrozen(m, day))
                .toList();
        String asked = team.rotation().isEmpty()
                ? null
                : team.rotation().get(day % team.rotation().size());
        long best = Long.MAX_VALUE;
        int[] bestSeats = {};
        for (Post post : compiled.problem.posts()) {
            if (team.post() != null && !team.post().equals(post.id())) {
                continue;
            }
            for (int kind = 1; kind <= in.kinds; kind++) {
                if (asked != null
                        && !asked.equals(compiled.problem.shifts().get(kind - 1).id())) {
                    continue;
                }
                int[] seats = seats(post, day, kind, present, team.together());
                long cost = cost(present, seats, day);
                if (cost < best) {
                    best = cost;
                    bestSeats = seats;
                }
            }
        }
        for (int i = 0; i < bestSeats.length; i++) {
            if (bestSeats[i] >= 0) {
                rows.set(present.get(i), day, bestSeats[i]);
            }
        }
    }

    /** A line for each of the present at one post and shift, the pickiest line first; empty if not all of them find a seat. */
    private int[] seats(Post post, int day, int kind, List<Integer> present, boolean all) {
        List<Integer> lines = new ArrayList<>();
        for (int l : in.dayLines[day]) {
            if (in.lineKind[l] == kind
                    && compiled.slotKeys.get(in.lineSlot[l]).post().equals(post.id())) {
                lines.add(l);
            }
        }
        int[] seat = new int[present.size()];
        java.util.Arrays.fill(seat, -1);
        int seated = 0;
        lines.sort((a, b) -> in.eligible[in.lineSlot[a]].length - in.eligible[in.lineSlot[b]].length);
        long[] scratch = new long[in.kinds];
        for (int l : lines) {
            int room = in.lineNeed[l] - rows.count[l];
            for (int i = 0; i < seat.length && room > 0; i++) {
                int m = present.get(i);
                if (seat[i] < 0 && in.fits(m, l) && rows.rowCostWith(m, day, kind, scratch) < in.rules[m].hard) {
                    seat[i] = l;
                    seated++;
                    room--;
                }
            }
        }
        return seated == 0 || all && seated < seat.length ? new int[0] : seat;
    }

    private long cost(List<Integer> present, int[] seats, int day) {
        long cost = seats.length == 0 ? Long.MAX_VALUE : 0;
        for (int i = 0; i < seats.length; i++) {
            cost += seats[i] < 0 ? Instance.HOLE : in.cellCost(present.get(i), day, seats[i]);
        }
        return cost;
    }
}
