package org.hucheng.rostering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Mends a published roster after something happened: people fell ill, posts opened or closed. What is past or running stays; what is still
 * valid stays; gaps go first to people whose own duty fell away that day, then to people who are free, day by day as minimum-cost flows;
 * only what then is still open is filled by ejection chains that move valid duties.
 */
public final class Repair {
    /** What calling somebody in weighs against distance and load: any call-in avoided is worth more than any way. */
    private static final int CALL_IN = 5_000;

    /** Times the worth of a member: scarce people are not spent on common seats, other days will need them. */
    private static final int SPARING = 3;

    private final Compiled compiled;
    private final Instance in;
    private final Rows rows;
    private final RosterProblem problem;
    private final int frozenDays;
    private final Map<Integer, Sentence> dropped = new HashMap<>();
    private final @Nullable Duty[] before;
    private final boolean[] released;
    private final int[] worth;
    /** Per day the seats empty after the event, and how many of them people set free could take. */
    private final int[] empty;

    private final int[] usable;

    private Repair(RosterProblem problem, List<Duty> published, int frozenDays) {
        this.problem = problem;
        this.frozenDays = frozenDays;
        compiled = Compiler.compile(problem);
        in = compiled.in;
        rows = new Rows(in);
        worth = Greedy.worth(in);
        empty = new int[in.days];
        usable = new int[in.days];
        released = new boolean[in.members * in.days];
        before = new Duty[in.members * in.days];
        keepWhatIsValid(published);
    }

    /**
     * @param planned the problem that the roster was made for
     * @param published the roster
     * @param now the problem as it is now: the same window, shifts and member ids, other absences, posts or demand
     * @param frozenDays days from the start that are past or running
     */
    public static RepairProposal propose(
            RosterProblem planned, Roster published, RosterProblem now, int frozenDays, long seed) {
        List<Duty> duties = DemandMap.translate(planned, published.duties(), now);
        List<Duty> fixed = new ArrayList<>(
                duties.stream().filter(d -> d.day() < frozenDays).toList());
        return new Repair(now.withFixed(fixed, frozenDays), duties, frozenDays).run(seed);
    }

    private void keepWhatIsValid(List<Duty> published) {
        long[] scratch = new long[in.kinds];
        for (Duty duty : published) {
            int m = compiled.member(duty.member());
            int cell = m * in.days + duty.day();
            if (m < 0) {
                continue;
            }
            before[cell] = duty;
            if (duty.day() < frozenDays) {
                continue;
            }
            if (in.isFrozen(m, duty.day())) {
                planAnew(m, cell, duty);
                continue;
            }
            int line = duty.demand() < 0 ? -1 : compiled.lineOf(duty, m);
            if (problem.members().get(m).isAbsent(duty.day())) {
                dropped.put(cell, Sentence.of(Say.WHY_ABSENT));
            } else if (line < 0 || rows.count[line] >= in.lineNeed[line]) {
                dropped.put(cell, Sentence.of(Say.WHY_CLOSED));
                released[cell] = true;
            } else if (!in.fits(m, line)
                    || rows.rowCostWith(m, duty.day(), in.lineKind[line], scratch) >= Instance.HARD) {
                dropped.put(cell, Sentence.of(Say.WHY_BROKEN));
            } else {
                rows.set(m, duty.day(), line);
            }
        }
    }

    /** A fixed team was placed again by the compiler: what became of this duty? */
    private void planAnew(int m, int cell, Duty duty) {
        int line = rows.at(m, duty.day());
        Duty now = line < 0 ? null : compiled.duty(m, line);
        if (now == null || !now.post().equals(duty.post()) || !now.shift().equals(duty.shift())) {
            boolean absent = problem.members().get(m).isAbsent(duty.day());
            dropped.put(cell, Sentence.of(absent ? Say.WHY_ABSENT : Say.WHY_CLOSED));
        }
    }

    private RepairProposal run(long seed) {
        int holes = rows.holes();
        Rows kept = rows.copy();
        var flow = new DayFlow(rows, 40, 6);
        for (int d = frozenDays; d < in.days; d++) {
            fillDay(flow, d);
        }
        int left = rows.holes();
        if (left > 0) {
            new HoleFiller(rows, seed, 5, 12_000, 3_000_000).keeping(kept).fill();
            new HoleFiller(rows, seed, 6, 3_000, 3_000_000).fill();
            Leaders.settle(rows, seed);
            left = rows.holes();
        }
        return describe(kept, holes, left);
    }

    private void fillDay(DayFlow flow, int day) {
        int[] open = Search.open(rows, day);
        int seats = 0;
        for (int n : open) {
            seats += n;
        }
        if (seats == 0) {
            return;
        }
        int[] people = new int[in.members];
        int[] charge = new int[in.members];
        int n = 0;
        List<Integer> free = new ArrayList<>();
        for (int m = 0; m < in.members; m++) {
            if (rows.at(m, day) < 0) {
                people[n++] = m;
                charge[m] = SPARING * worth[m];
                if (released[m * in.days + day]) {
                    free.add(m);
                } else {
                    charge[m] += CALL_IN;
                }
            }
        }
        empty[day] = seats;
        usable[day] = SeatMatching.most(in, day, open, free);
        flow.run(day, java.util.Arrays.copyOf(people, n), open, charge, Instance.HOLE);
    }

    /** As many gaps as were filled, less those that people set free could have taken at best. */
    private int fewestCallIns() {
        int fewest = 0;
        for (int d = frozenDays; d < in.days; d++) {
            int filled = empty[d];
            for (int still : Search.open(rows, d)) {
                filled -= still;
            }
            fewest += Math.max(0, filled - usable[d]);
        }
        return fewest;
    }

    private RepairProposal describe(Rows kept, int holes, int left) {
        List<Change> changes = new ArrayList<>();
        int callIns = 0;
        int moved = 0;
        for (int m = 0; m < in.members; m++) {
            for (int d = frozenDays; d < in.days; d++) {
                int cell = m * in.days + d;
                int was = kept.at(m, d);
                int is = rows.at(m, d);
                Duty after = is < 0 ? null : compiled.duty(m, is);
                Duty old = before[cell];
                Sentence why = dropped.get(cell);
                if (why != null && old != null && is < 0) {
                    changes.add(new Change(Change.Kind.DROP, old, null, place(Say.CHANGE_DROP, old, why)));
                } else if (was == is && why == null) {
                    continue;
                } else if (was >= 0 && was != is) {
                    moved++;
                    Duty from = compiled.duty(m, was);
                    changes.add(new Change(Change.Kind.MOVE, from, after, move(from, after)));
                } else if (after != null) {
                    boolean again = why != null;
                    callIns += again ? 0 : 1;
                    changes.add(new Change(
                            again ? Change.Kind.REASSIGN : Change.Kind.CALL_IN,
                            again ? old : null,
                            after,
                            place(Say.CHANGE_FILL, after, Sentence.of(again ? Say.WHY_RELEASED : Say.WHY_CALLED))));
                }
            }
        }
        return new RepairProposal(
                problem,
                compiled.roster(rows),
                changes,
                holes,
                left,
                callIns,
                fewestCallIns(),
                moved,
                left == 0 ? List.of() : Shortages.find(compiled, rows));
    }

    private static Sentence place(Say say, Duty duty, Sentence why) {
        return Sentence.of(say, duty.member(), duty.day() + 1, duty.shift(), duty.post(), why);
    }

    private static Sentence move(Duty from, @Nullable Duty to) {
        Sentence why = Sentence.of(Say.WHY_CHAIN);
        return to == null
                ? place(Say.CHANGE_DROP, from, why)
                : Sentence.of(
                        Say.CHANGE_MOVE,
                        from.member(),
                        from.day() + 1,
                        from.shift() + " " + from.post(),
                        to.shift() + " " + to.post(),
                        why);
    }
}
