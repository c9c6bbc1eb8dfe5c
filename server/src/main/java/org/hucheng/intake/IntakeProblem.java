package org.hucheng.intake;

import org.hucheng.kernel.ProblemCode;

/** Why a field record, or a whole request with field records, is not taken. */
public enum IntakeProblem implements ProblemCode {
    MALFORMED_LINE(Kind.REFUSED),
    INVALID_UTF8(Kind.REFUSED),
    LINE_TOO_LONG(Kind.REFUSED),
    TRUNCATED_BODY(Kind.REFUSED),
    UNKNOWN_TYPE(Kind.REFUSED),
    DEVICE_MISMATCH(Kind.REFUSED),
    DEVICE_NOT_FOR_POST(Kind.REFUSED),
    POST_NOT_FOUND(Kind.REFUSED),
    POST_NOT_OPEN(Kind.REFUSED),
    MEMBER_NOT_FOUND(Kind.REFUSED),
    TIME_IN_FUTURE(Kind.REFUSED),
    TIME_BEFORE_OPERATION(Kind.REFUSED),
    TIME_AFTER_OPERATION(Kind.REFUSED),
    ID_REUSED(Kind.REFUSED),
    TOO_MANY_RECORDS(Kind.TOO_LARGE),
    BODY_TOO_LARGE(Kind.TOO_LARGE),
    NOT_A_DEVICE(Kind.UNAUTHENTICATED),
    REFUSED_RECORD_NOT_FOUND(Kind.NOT_FOUND),
    REFUSED_RECORD_SETTLED(Kind.CONFLICT),
    REASON_MISSING(Kind.REFUSED);

    private final Kind kind;

    IntakeProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String module() {
        return "intake";
    }
}
