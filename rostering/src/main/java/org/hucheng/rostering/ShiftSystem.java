package org.hucheng.rostering;

import java.util.List;

/**
 * A way of dividing the day, as data.
 *
 * @param rotation what one team does day after day, as shift ids with {@code ""} for a free day; empty when people are assigned freely.
 *     Team number n of such a system starts at position n * rotation.size() / teams.
 */
public record ShiftSystem(String id, List<Shift> shifts, List<String> rotation, int teams) {
    public ShiftSystem {
        shifts = List.copyOf(shifts);
        rotation = List.copyOf(rotation);
        for (String step : rotation) {
            if (!step.isEmpty() && shifts.stream().noneMatch(s -> s.id().equals(step))) {
                throw new IllegalArgumentException(
                        "shift system " + id + ": the rotation names " + step + ", which is no shift of it");
            }
        }
    }

    /** The team's shift id on a day, {@code ""} when it is free. */
    public String shiftOf(int team, int day) {
        int start = team * rotation.size() / teams;
        return rotation.isEmpty() ? "" : rotation.get(Math.floorMod(start + day, rotation.size()));
    }
}
