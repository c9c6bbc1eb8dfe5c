package org.hucheng.rostering;

/** Days of the window on which a member cannot serve, both included; duties that begin on these days are not possible. */
public record Absence(int firstDay, int lastDay, Reason reason) {
    /** Why; shown to the planner, of no weight for the search. */
    public enum Reason {
        LEAVE,
        ILLNESS,
        QUARANTINE,
        OTHER
    }

    public boolean covers(int day) {
        return day >= firstDay && day <= lastDay;
    }
}
