package org.hucheng.command;

import org.hucheng.kernel.ProblemCode;

/** Refusals of this module. */
public enum CommandProblem implements ProblemCode {
    DIRECTIVE_NOT_FOUND(Kind.NOT_FOUND),
    GROUP_NOT_FOUND(Kind.REFUSED),
    UNITS_MISSING(Kind.REFUSED),
    DUE_TOO_EARLY(Kind.REFUSED),
    NOT_ADDRESSED(Kind.REFUSED),
    ALREADY_ACKNOWLEDGED(Kind.CONFLICT),
    ALREADY_REPORTED(Kind.CONFLICT),
    DIRECTIVE_WITHDRAWN(Kind.CONFLICT),
    CORRECTION_MISSES_UNITS(Kind.REFUSED),
    OBJECTIVE_NOT_FOUND(Kind.NOT_FOUND),
    OBJECTIVE_ENDED(Kind.CONFLICT),
    HANDOVER_NOT_FOUND(Kind.NOT_FOUND),
    HANDOVER_ENDED(Kind.CONFLICT),
    NOT_THE_HOLDER(Kind.REFUSED),
    NOT_FOR_YOU(Kind.REFUSED),
    HANDOVER_OPEN(Kind.CONFLICT),
    RECEIVER_UNFIT(Kind.REFUSED),
    ALREADY_HOLDER(Kind.CONFLICT);

    private final Kind kind;

    CommandProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String module() {
        return "command";
    }
}
