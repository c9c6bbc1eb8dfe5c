package org.hucheng.operations;

import org.hucheng.kernel.ProblemCode;

/** Refusals of this module. */
public enum OperationProblem implements ProblemCode {
    OPERATION_NOT_FOUND(Kind.NOT_FOUND),
    OPERATION_WITHOUT_OUTLINE(Kind.NOT_FOUND),
    BASIS_NOT_IN_FORCE(Kind.REFUSED),
    TWO_OFFICES(Kind.REFUSED);

    private final Kind kind;

    OperationProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String module() {
        return "operations";
    }
}
