package org.hucheng.roster;

import org.hucheng.kernel.ProblemCode;

/** Why a check-in or check-out is not taken. */
public enum RosterProblem implements ProblemCode {
    SHIFT_UNKNOWN(Kind.REFUSED),
    NO_SHIFT_NEAR(Kind.REFUSED);

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
