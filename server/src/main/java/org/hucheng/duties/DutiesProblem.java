package org.hucheng.duties;

import org.hucheng.kernel.ProblemCode;

/** Refusals of this module. */
public enum DutiesProblem implements ProblemCode {
    LINK_NOT_KNOWN(Kind.UNAUTHENTICATED),
    LINK_NOT_THERE(Kind.NOT_FOUND),
    LINK_MEMBER_UNKNOWN(Kind.NOT_FOUND),
    DUTY_NOT_YOURS(Kind.CONFLICT),
    DUTY_HAS_BEGUN(Kind.CONFLICT),
    OFFERED_ALREADY(Kind.CONFLICT),
    OFFER_IS_YOUR_OWN(Kind.REFUSED),
    SEAT_NOT_OPEN(Kind.CONFLICT),
    SWAP_NOT_FOUND(Kind.NOT_FOUND),
    SWAP_NOT_IN_STATE(Kind.CONFLICT),
    SWAP_DOES_NOT_FIT(Kind.REFUSED),
    SWAP_BREAKS_RULES(Kind.REFUSED),
    HAND_OVER_NOT_YOURS(Kind.CONFLICT),
    HAND_OVER_SIGNED(Kind.CONFLICT),
    HAND_OVER_REMARKS_MISSING(Kind.REFUSED),
    HAND_OVER_REMARKS_TOO_LONG(Kind.REFUSED),
    HAND_OVER_UNSIGNED(Kind.REFUSED),
    HAND_OVER_TO_ONESELF(Kind.REFUSED),
    HAND_OVER_NO_LEADER(Kind.REFUSED),
    HAND_OVER_FAR_FROM_SHIFT(Kind.REFUSED),
    HAND_OVER_SHIFT_UNKNOWN(Kind.REFUSED);

    private final Kind kind;

    DutiesProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String module() {
        return "duties";
    }
}
