package org.hucheng.organisation;

import org.hucheng.kernel.ProblemCode;

/** Refusals of this module. */
public enum OrganisationProblem implements ProblemCode {
    UNIT_NOT_FOUND(Kind.NOT_FOUND),
    DIVISION_NOT_FOUND(Kind.NOT_FOUND),
    TREE_HAS_A_RING(Kind.REFUSED);

    private final Kind kind;

    OrganisationProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String module() {
        return "organisation";
    }
}
