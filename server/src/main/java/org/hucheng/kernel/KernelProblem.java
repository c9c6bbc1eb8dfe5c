package org.hucheng.kernel;

/** Refusals that any module may give about the form of a request. */
public enum KernelProblem implements ProblemCode {
    FIELD_MISSING(Kind.REFUSED),
    FIELD_INVALID(Kind.REFUSED),
    WINDOW_BACKWARDS(Kind.REFUSED),
    BODY_UNREADABLE(Kind.MALFORMED),
    ROUTE_NOT_FOUND(Kind.NOT_FOUND),
    INTERNAL(Kind.FAILED);

    private final Kind kind;

    KernelProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String module() {
        return "kernel";
    }
}
