package org.hucheng.identity;

import org.hucheng.kernel.ProblemCode;

/** Refusals about devices: to whoever enrols them, and to the devices themselves. */
public enum DeviceProblem implements ProblemCode {
    DEVICE_NOT_FOUND(Kind.NOT_FOUND),
    DEVICE_CODE_INVALID(Kind.REFUSED),
    DEVICE_CODE_TAKEN(Kind.CONFLICT),
    DEVICE_PLACE_UNKNOWN(Kind.NOT_FOUND),
    DEVICE_POST_CLOSED(Kind.CONFLICT),
    DEVICE_REASON_MISSING(Kind.REFUSED),
    DEVICE_NOT_ENROLLED(Kind.CONFLICT),
    DEVICE_ALREADY_REVOKED(Kind.CONFLICT),
    DEVICE_WIPE_ORDERED(Kind.CONFLICT),
    TOO_MANY_DEVICES(Kind.TOO_LARGE),
    ENROLMENT_CODE_UNKNOWN(Kind.UNAUTHENTICATED),
    ENROLMENT_CODE_EXPIRED(Kind.GONE),
    ENROLMENT_CODE_USED(Kind.GONE),
    ENROLMENT_CODE_ENDED(Kind.GONE),
    ENROLMENT_TOO_OFTEN(Kind.TOO_MANY),
    DEVICE_KEY_INVALID(Kind.REFUSED),
    DEVICE_KEY_UNKNOWN(Kind.UNAUTHENTICATED),
    DEVICE_PROOF_INVALID(Kind.UNAUTHENTICATED),
    DEVICE_PROOF_REPEATED(Kind.UNAUTHENTICATED),
    DEVICE_CLOCK_WRONG(Kind.UNAUTHENTICATED),
    DEVICE_TOKEN_ENDED(Kind.UNAUTHENTICATED),
    DEVICE_REVOKED(Kind.FORBIDDEN),
    DEVICE_WIPE(Kind.FORBIDDEN);

    private final Kind kind;

    DeviceProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String module() {
        return "devices";
    }
}
