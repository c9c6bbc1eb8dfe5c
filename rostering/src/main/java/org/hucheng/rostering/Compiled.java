package org.hucheng.rostering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A problem with its numbers: the way from names to an {@link Instance} and back. */
final class Compiled {
    final RosterProblem problem;
    final Instance in;
    final List<SlotKey> slotKeys;
    /** Per line its demand, -1 for a fixed duty that nobody asks for any more. */
    final int[] demandOf;

    final int[] lineOfDemand;
    final Map<String, Integer> memberIndex = new HashMap<>();
    final Map<String, Integer> shiftIndex = new HashMap<>();

    Compiled(RosterProblem problem, Instance in, List<SlotKey> slotKeys, int[] demandOf) {
        this.problem = problem;
        this.in = in;
        this.slotKeys = slotKeys;
        this.demandOf = demandOf;
        lineOfDemand = new int[problem.demands().size()];
        for (int l = 0; l < demandOf.length; l++) {
            if (demandOf[l] >= 0) {
                lineOfDemand[demandOf[l]] = l;
            }
        }
        for (int m = 0; m < problem.members().size(); m++) {
            memberIndex.put(problem.members().get(m).id(), m);
        }
        for (int k = 0; k < problem.shifts().size(); k++) {
            shiftIndex.put(problem.shifts().get(k).id(), k + 1);
        }
    }

    int member(String id) {
        return memberIndex.getOrDefault(id, -1);
    }

    /** The line a duty is on: that of its demand, or another of the same post, day and shift that fits; -1 when there is none. */
    int lineOf(Duty duty, int m) {
        if (duty.demand() >= 0 && duty.demand() < lineOfDemand.length) {
            Demand demand = problem.demands().get(duty.demand());
            if (demand.post().equals(duty.post())
                    && demand.day() == duty.day()
                    && demand.shift().equals(duty.shift())) {
                return lineOfDemand[duty.demand()];
            }
        }
        int kind = shiftIndex.getOrDefault(duty.shift(), 0);
        for (int l : in.dayLines[duty.day()]) {
            if (in.lineKind[l] == kind && slotKeys.get(in.lineSlot[l]).post().equals(duty.post()) && in.fits(m, l)) {
                return l;
            }
        }
        return -1;
    }

    Duty duty(int m, int line) {
        return new Duty(
                problem.members().get(m).id(),
                in.lineDay[line],
                problem.shifts().get(in.lineKind[line] - 1).id(),
                slotKeys.get(in.lineSlot[line]).post(),
                demandOf[line]);
    }

    Roster roster(Rows rows) {
        List<Duty> duties = new ArrayList<>();
        for (int m = 0; m < in.members; m++) {
            for (int d = 0; d < in.days; d++) {
                if (rows.at(m, d) >= 0) {
                    duties.add(duty(m, rows.at(m, d)));
                }
            }
        }
        return new Roster(duties);
    }
}
