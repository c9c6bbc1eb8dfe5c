package org.hucheng.identity;

import org.hucheng.kernel.ProblemCode;

/** Refusals at the sign-in and about devices. */
public enum IdentityProblem implements ProblemCode {
    SIGN_IN_FAILED(Kind.UNAUTHENTICATED),
    SIGN_IN_TOO_OFTEN(Kind.TOO_MANY),
    NOT_SIGNED_IN(Kind.UNAUTHENTICATED),
    ROLE_UNKNOWN(Kind.REFUSED),
    PASSWORD_TOO_SHORT(Kind.REFUSED),
    ACCOUNT_NOT_FOUND(Kind.NOT_FOUND),
    ACCOUNT_NAME_TAKEN(Kind.CONFLICT),
    ACCOUNT_NAME_INVALID(Kind.REFUSED),
    ACCOUNT_ONESELF(Kind.FORBIDDEN),
    ADMINISTRATION_NOT_TOGETHER(Kind.CONFLICT),
    ADMINISTRATION_IS_WHOLE(Kind.REFUSED),
    DUTY_NOT_FOUND(Kind.NOT_FOUND),
    DUTY_WITHDRAWN(Kind.CONFLICT),
    DUTY_WINDOW(Kind.REFUSED),
    DUTY_PLACE_UNKNOWN(Kind.REFUSED),
    DUTY_REASON_MISSING(Kind.REFUSED);

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
