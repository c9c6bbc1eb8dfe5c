package org.hucheng.positions;

import org.hucheng.kernel.ProblemCode;

/** Refusals of positions. */
public enum PositionProblem implements ProblemCode {
    UNIT_UNKNOWN(Kind.REFUSED);

    private final Kind kind;

    PositionProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String module() {
        return "positions";
    }
}
