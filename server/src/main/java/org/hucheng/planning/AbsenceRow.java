package org.hucheng.planning;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Days on which a member cannot serve, both included.
 *
 * @param kind {@code leave}, {@code illness}, {@code quarantine}
 * @param source {@code scenario}, {@code desk}, {@code field}
 * @param by account that reported it, or device
 */
record AbsenceRow(
        int id, int memberId, LocalDate from, LocalDate to, String kind, String source, String by, Instant at) {
    static final java.util.List<String> KINDS = java.util.List.of("leave", "illness", "quarantine");
}
