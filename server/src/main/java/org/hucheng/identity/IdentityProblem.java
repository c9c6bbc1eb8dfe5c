package org.hucheng.identity;

import org.hucheng.kernel.ProblemCode;

/** Refusals at the sign-in and about devices. */
public enum IdentityProblem implements ProblemCode {
    SIGN_IN_FAILED(Kind.UNAUTHENTICATED),
    SIGN_IN_TOO_OFTEN(Kind.TOO_MANY),
    SECOND_FACTOR_NEEDED(Kind.UNAUTHENTICATED),
    SECOND_FACTOR_WRONG(Kind.UNAUTHENTICATED),
    PASSKEY_NEEDED(Kind.UNAUTHENTICATED),
    SIGN_INS_TOO_MANY(Kind.TOO_MANY),
    REQUESTS_TOO_MANY(Kind.TOO_MANY),
    NOT_SIGNED_IN(Kind.UNAUTHENTICATED),
    SESSION_OTHER_DEVICE(Kind.UNAUTHENTICATED),
    SESSION_NOT_FOUND(Kind.NOT_FOUND),
    ROLE_UNKNOWN(Kind.REFUSED),
    PASSWORD_TOO_SHORT(Kind.REFUSED),
    PASSWORD_TOO_LONG(Kind.REFUSED),
    PASSWORD_BREACHED(Kind.REFUSED),
    PASSWORD_IS_NAME(Kind.REFUSED),
    PASSWORD_SAME(Kind.REFUSED),
    PASSWORD_WRONG(Kind.REFUSED),
    PASSWORD_OF_DEMO(Kind.REFUSED),
    PASSKEY_FAILED(Kind.REFUSED),
    PASSKEY_NOT_FOUND(Kind.NOT_FOUND),
    SET_UP_OVER(Kind.GONE),
    SET_UP_LINK(Kind.FORBIDDEN),
    SET_UP_PEOPLE(Kind.REFUSED),
    CODES_EXIST(Kind.CONFLICT),
    CODES_NOT_BEGUN(Kind.CONFLICT),
    CODE_WRONG(Kind.REFUSED),
    SECOND_FACTOR_NONE(Kind.CONFLICT),
    ACCOUNT_NOT_LOCKED(Kind.CONFLICT),
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
