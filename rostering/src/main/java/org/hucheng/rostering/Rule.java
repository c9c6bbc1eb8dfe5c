package org.hucheng.rostering;

/** The hard rules, by name. Each has its own sentence ({@link Say} of the same name). */
public enum Rule {
    /** Two duties of one member at the same time. */
    OVERLAP,
    /** Too little time between two duties. */
    REST,
    /** Too many working minutes in a calendar week. */
    HOURS_A_WEEK,
    /** Too many duties in a calendar week. */
    SHIFTS_A_WEEK,
    /** Too many days on duty without a free one. */
    DAYS_IN_ROW,
    /** Too many nights in a row. */
    NIGHTS_IN_ROW,
    /** A skill that the seat needs is missing. */
    SKILL,
    /** The seat asks for another agency. */
    AGENCY,
    /** People at a post without its leader. */
    LEADER,
    /** A post outside the member's pools. */
    POOL,
    /** On duty while on leave, ill or quarantined. */
    AVAILABILITY,
    /** A fixed team that is not together. */
    TEAM_TOGETHER,
    /** A fixed duty was changed, or a frozen day was touched. */
    FIXED,
    /** More people than asked for, or a duty nobody asked for. */
    NOT_ASKED,
    /** A duty that names no known member, shift, post or demand. */
    UNKNOWN_DUTY;

    Sentence says(Object... values) {
        return Sentence.of(Say.valueOf(name()), values);
    }
}
