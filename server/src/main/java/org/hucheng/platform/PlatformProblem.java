package org.hucheng.platform;

import org.hucheng.kernel.ProblemCode;

/** What the platform itself refuses, before any module is asked. */
public enum PlatformProblem implements ProblemCode {
    NOT_SIGNED_IN(Kind.UNAUTHENTICATED),
    NOT_PERMITTED(Kind.FORBIDDEN),
    REQUEST_FORGED(Kind.FORBIDDEN),
    METHOD_NOT_ALLOWED(Kind.REFUSED);

    private final Kind kind;

    PlatformProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String module() {
        return "platform";
    }
}
