package org.hucheng.drill;

import java.util.Set;

/** What a faulty record has wrong, and the codes with which the server may refuse it. */
enum Fault {
    BROKEN_JSON(false, "MALFORMED_LINE"),
    INVALID_UTF8(false, "INVALID_UTF8"),
    UNKNOWN_TYPE(true, "UNKNOWN_TYPE"),
    MISSING_FIELD(true, "FIELD_MISSING"),
    BAD_PLATE(true, "PLATE_INVALID"),
    BAD_ID_DIGIT(true, "ID_NUMBER_INVALID"),
    FUTURE_TIME(true, "TIME_IN_FUTURE"),
    BEFORE_OPERATION(true, "TIME_BEFORE_OPERATION"),
    CLOSED_POST(true, "POST_NOT_OPEN"),
    UNKNOWN_POST(true, "POST_NOT_FOUND"),
    UNKNOWN_MEMBER(true, "MEMBER_NOT_FOUND"),
    UNKNOWN_DISPOSITION(true, "DISPOSITION_UNKNOWN"),
    HUGE_COUNT(true, "COUNT_OUT_OF_RANGE"),
    HUGE_TEMPERATURE(true, "TEMPERATURE_OUT_OF_RANGE"),
    HOT_AND_RELEASED(true, "TEMPERATURE_DISPOSITION"),
    OTHER_DEVICE(true, "DEVICE_MISMATCH"),
    ID_USED_BEFORE(true, "ID_REUSED");

    /** Does the line carry a readable sequence number of its device? */
    final boolean numbered;

    final Set<String> codes;

    Fault(boolean numbered, String... codes) {
        this.numbered = numbered;
        this.codes = Set.of(codes);
    }
}
