package org.hucheng.identity;

import org.hucheng.kernel.ProblemCode;

/** Refusals at the sign-in and about devices. */
public enum IdentityProblem implements ProblemCode {
    SIGN_IN_FAILED(Kind.UNAUTHENTICATED),
    SIGN_IN_TOO_OFTEN(Kind.TOO_MANY),
    NOT_SIGNED_IN(Kind.UNAUTHENTICATED),
    ROLE_UNKNOWN(Kind.REFUSED),
    PASSWORD_TOO_SHORT(Kind.REFUSED);

    private final Kind kind;

    IdentityProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String module() {
        return "identity";
    }
}
