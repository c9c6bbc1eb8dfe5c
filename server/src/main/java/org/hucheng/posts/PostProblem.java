package org.hucheng.posts;

import org.hucheng.kernel.ProblemCode;

/** Refusals of this module. */
public enum PostProblem implements ProblemCode {
    POST_NOT_FOUND(Kind.NOT_FOUND),
    POST_CODE_TAKEN(Kind.CONFLICT),
    POST_KIND_UNKNOWN(Kind.REFUSED),
    POST_CLASS_UNKNOWN(Kind.REFUSED),
    ORDER_NUMBER_TAKEN(Kind.CONFLICT),
    ORDER_BEFORE_OPERATION(Kind.REFUSED),
    ORDER_AFTER_OPERATION(Kind.REFUSED),
    ORDER_REPLACES_NOTHING(Kind.REFUSED),
    ORDER_NOT_LATEST(Kind.REFUSED),
    ALREADY_OPEN(Kind.CONFLICT),
    NOT_OPEN(Kind.CONFLICT);

    private final Kind kind;

    PostProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String module() {
        return "posts";
    }
}
