package org.hucheng.rostering;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Re-optimises one day for a set of members at once: their seats of that day, and open seats, as a minimum-cost flow between members and
 * lines, solved by successive shortest paths with potentials. All other days stay, so a member's cost of a shift is exactly the change of
 * the row's cost; the result is the cheapest of all exchanges on that day among the arcs kept. Arcs are pruned to each line's cheapest
 * members; the arc to the present holder always stays, and a seat whose path costs more than a hole stays open.
 */
final class DayFlow {
    private final Rows rows;
    private final Instance in;
    private final int spare;
    private final int perSeat;

    private final int[] personOf;
    private final int[] member;
    private final int[] delta;
    private final long[] scratch;
    private int persons;

    private final int[] lineIds;
    private final int[] seats;
    private final int[] localOf;
    private final int[] arcStart;
    private int[] arcPerson = new int[1 << 15];
    private int[] arcCost = new int[1 << 15];
    private long[] candidates = new long[1 << 12];
    private int lines;

    private final int[] assigned;
    private final int[] v;
    private final int[] u;
    private final int[] dist;
    private final int[] parent;
    private final int[] touched;
    private final int[] settled;
    private final int[] lineDist;
    private final int[] visited;
    /** The person through whom a line was first reached. */
    private final int[] via;

    private final PathHeap heap = new PathHeap();

    /** @param spare arcs kept per line besides {@code perSeat} for each seat */
    DayFlow(Rows rows, int spare, int perSeat) {
        this.rows = rows;
        in = rows.in;
        this.spare = spare;
        this.perSeat = perSeat;
        int n = in.members;
        personOf = new int[n];
        Arrays.fill(personOf, -1);
        member = new int[n];
        delta = new int[n * (in.kinds + 1)];
        scratch = new long[in.kinds];
        int widest = 0;
        for (int[] day : in.dayLines) {
            widest = Math.max(widest, day.length);
        }
        lineIds = new int[widest];
        seats = new int[widest];
        localOf = new int[in.lines()];
        arcStart = new int[widest + 1];
        assigned = new int[n];
        v = new int[n];
        u = new int[widest];
        dist = new int[n];
        parent = new int[n];
        touched = new int[n];
        settled = new int[n];
        lineDist = new int[widest];
        visited = new int[widest];
        via = new int[widest];
    }

    /**
     * @param people the members concerned
     * @param open seats added to each line of the day beyond those the members hold, in the order of {@code dayLines}; null for none
     * @param charge per member what taking a seat costs on top; null for nothing
     * @param hole the price at which a seat rather stays open
     */
    void run(int day, int[] people, int @Nullable [] open, int @Nullable [] charge, int hole) {
        load(day, people, open, charge);
        arcs(day);
        solve(hole);
        apply(day);
        for (int i = 0; i < persons; i++) {
            personOf[member[i]] = -1;
        }
    }

    /** Marginal cost of one more seat on each line of the day solved last, written by line number. */
    void prices(int[] byLine) {
        for (int j = 0; j < lines; j++) {
            byLine[lineIds[j]] = u[j];
        }
    }

    private void load(int day, int[] people, int @Nullable [] open, int @Nullable [] charge) {
        lines = in.dayLines[day].length;
        for (int j = 0; j < lines; j++) {
            lineIds[j] = in.dayLines[day][j];
            localOf[lineIds[j]] = j;
            seats[j] = open == null ? 0 : open[j];
        }
        persons = 0;
        long bit = 1L << in.bit(day);
        int width = in.kinds + 1;
        for (int m : people) {
            if ((in.frozen[m] & bit) != 0) {
                continue;
            }
            int now = rows.at(m, day);
            int i = persons++;
            personOf[m] = i;
            member[i] = m;
            int base =
                    rows.rowCostWith(m, day, 0, scratch) + in.cellCost(m, day, -1) - (charge == null ? 0 : charge[m]);
            for (int k = 1; k <= in.kinds; k++) {
                boolean can = (in.blocked[m * in.kinds + k - 1] & bit) == 0;
                int cost = can ? rows.rowCostWith(m, day, k, scratch) - base : Instance.HARD;
                delta[i * width + k] = Math.min(cost, Instance.HARD);
            }
            if (now >= 0) {
                seats[localOf[now]]++;
            }
        }
    }

    private void arcs(int day) {
        int arcs = 0;
        int width = in.kinds + 1;
        for (int j = 0; j < lines; j++) {
            arcStart[j] = arcs;
            if (seats[j] == 0) {
                continue;
            }
            int l = lineIds[j];
            int kind = in.lineKind[l];
            int n = 0;
            int[] people = in.eligible[in.lineSlot[l]];
            if (candidates.length < people.length) {
                candidates = new long[people.length];
            }
            for (int m : people) {
                int i = personOf[m];
                if (i >= 0 && delta[i * width + kind] < Instance.HARD / 2) {
                    int cost = delta[i * width + kind] + in.cellCost(m, day, l);
                    candidates[n++] = ((long) cost << 32) | i;
                }
            }
            int keep = Math.min(n, spare + perSeat * seats[j]);
            if (keep < n) {
                Select.smallest(candidates, n, keep);
            }
            if (arcPerson.length < arcs + n) {
                arcPerson = Arrays.copyOf(arcPerson, 2 * (arcs + n));
                arcCost = Arrays.copyOf(arcCost, arcPerson.length);
            }
            for (int c = 0; c < n; c++) {
                int i = (int) candidates[c];
                if (c < keep || rows.at(member[i], day) == l) {
                    arcPerson[arcs] = i;
                    arcCost[arcs++] = (int) (candidates[c] >> 32);
                }
            }
        }
        arcStart[lines] = arcs;
    }

    private void solve(int hole) {
        Arrays.fill(assigned, 0, persons, -1);
        Arrays.fill(v, 0, persons, 0);
        Arrays.fill(dist, 0, persons, Integer.MAX_VALUE);
        Arrays.fill(lineDist, 0, lines, Integer.MAX_VALUE);
        for (int j = 0; j < lines; j++) {
            u[j] = Integer.MAX_VALUE;
            for (int a = arcStart[j]; a < arcStart[j + 1]; a++) {
                u[j] = Math.min(u[j], arcCost[a]);
            }
            if (u[j] == Integer.MAX_VALUE) {
                u[j] = 0;
            }
        }
        for (int j = 0; j < lines; j++) {
            for (int s = 0; s < seats[j] && arcStart[j] < arcStart[j + 1]; s++) {
                if (!augment(j, hole)) {
                    break;
                }
            }
        }
    }

    /** One more seat of line {@code source} along the shortest path to somebody free. */
    private boolean augment(int source, int hole) {
        heap.clear();
        int touchedCount = 0;
        int settledCount = 0;
        int visitedCount = 0;
        int scan = source;
        int at = 0;
        int end = -1;
        lineDist[source] = 0;
        visited[visitedCount++] = source;
        while (true) {
            int base = at - u[scan];
            for (int a = arcStart[scan]; a < arcStart[scan + 1]; a++) {
                int i = arcPerson[a];
                int d = base + arcCost[a] - v[i];
                if (d < dist[i]) {
                    if (dist[i] == Integer.MAX_VALUE) {
                        touched[touchedCount++] = i;
                    }
                    dist[i] = d;
                    parent[i] = scan;
                    heap.push(((long) d << 32) | i);
                }
            }
            scan = -1;
            while (scan < 0 && !heap.isEmpty()) {
                long top = heap.pop();
                int i = (int) top;
                int d = (int) (top >> 32);
                if (d != dist[i]) {
                    continue;
                }
                if (assigned[i] < 0) {
                    end = i;
                    at = d;
                    break;
                }
                settled[settledCount++] = i;
                int next = assigned[i];
                if (lineDist[next] == Integer.MAX_VALUE) {
                    lineDist[next] = d;
                    via[next] = i;
                    visited[visitedCount++] = next;
                    scan = next;
                    at = d;
                }
            }
            if (scan < 0) {
                break;
            }
        }
        boolean found = end >= 0 && at + u[source] < hole;
        if (found) {
            for (int k = 0; k < settledCount; k++) {
                int i = settled[k];
                v[i] += dist[i] - at;
            }
            for (int k = 0; k < visitedCount; k++) {
                u[visited[k]] += at - lineDist[visited[k]];
            }
            int i = end;
            while (true) {
                int j = parent[i];
                if (j == source) {
                    assigned[i] = j;
                    break;
                }
                int before = via[j];
                assigned[i] = j;
                i = before;
            }
        }
        for (int k = 0; k < touchedCount; k++) {
            dist[touched[k]] = Integer.MAX_VALUE;
        }
        for (int k = 0; k < visitedCount; k++) {
            lineDist[visited[k]] = Integer.MAX_VALUE;
        }
        return found;
    }

    /** Cover counts change only on lines with open seats, which no other thread holds. */
    private void apply(int day) {
        for (int j = 0; j < lines; j++) {
            visited[j] = 0;
        }
        for (int i = 0; i < persons; i++) {
            int now = rows.at(member[i], day);
            if (now >= 0) {
                visited[localOf[now]]--;
            }
            if (assigned[i] >= 0) {
                visited[assigned[i]]++;
            }
        }
        for (int j = 0; j < lines; j++) {
            if (visited[j] != 0) {
                rows.count[lineIds[j]] += visited[j];
            }
        }
        for (int i = 0; i < persons; i++) {
            int m = member[i];
            int to = assigned[i] < 0 ? -1 : lineIds[assigned[i]];
            if (rows.at(m, day) != to) {
                rows.swapIn(m, day, to);
                rows.rowCost[m] = in.rowCost(m, rows.masks, m * in.kinds);
            }
        }
    }
}
