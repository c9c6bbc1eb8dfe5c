package org.hucheng.rostering;

import java.util.List;

/**
 * What a repair proposes; nothing is done until a person accepts it. The caller runs {@link Checker} on {@link #problem} and {@link #roster}
 * before publishing, like for any roster.
 *
 * @param problem the changed problem, with frozen days and fixed duties
 * @param holesBefore seats empty after the event
 * @param holesAfter seats still empty
 * @param callIns people called in on a free day, counted by day
 * @param fewestCallIns no repair that fills as many gaps without moving valid duties can do with fewer
 * @param moved valid duties moved or taken off
 * @param shortages why seats stay empty
 */
public record RepairProposal(
        RosterProblem problem,
        Roster roster,
        List<Change> changes,
        int holesBefore,
        int holesAfter,
        int callIns,
        int fewestCallIns,
        int moved,
        List<Shortage> shortages) {
    public RepairProposal {
        changes = List.copyOf(changes);
        shortages = List.copyOf(shortages);
    }
}
