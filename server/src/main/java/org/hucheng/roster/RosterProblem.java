package org.hucheng.roster;

import org.hucheng.kernel.ProblemCode;

/** Why a check-in, a check-out or a call-in is not taken. */
public enum RosterProblem implements ProblemCode {
    SHIFT_UNKNOWN(Kind.REFUSED),
    NO_SHIFT_NEAR(Kind.REFUSED),
    MEMBER_NOT_FOUND(Kind.NOT_FOUND),
    MEMBER_DOES_NOT_FIT(Kind.REFUSED),
    NOTHING_MISSING(Kind.CONFLICT),
    ALREADY_ON_DUTY(Kind.CONFLICT),
    ALREADY_CALLED_IN(Kind.CONFLICT);

    private final Kind kind;

    RosterProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String module() {
        return "roster";
    }
}
