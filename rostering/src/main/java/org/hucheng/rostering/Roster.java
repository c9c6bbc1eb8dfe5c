package org.hucheng.rostering;

import java.util.List;

/** Who serves when and where: duties of the window in the order member, day. Nothing is implied about its rules; see {@link Checker}. */
public record Roster(List<Duty> duties) {
    public Roster {
        duties = List.copyOf(duties);
    }
}
