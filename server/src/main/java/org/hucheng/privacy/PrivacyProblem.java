package org.hucheng.privacy;

import org.hucheng.kernel.ProblemCode;

/** Every refusal this module can give. */
public enum PrivacyProblem implements ProblemCode {
    PERSONAL_DATA_DESTROYED(Kind.GONE),
    MASTER_KEY_INVALID(Kind.REFUSED),
    MASTER_KEY_UNKNOWN(Kind.FAILED),
    NEXT_MASTER_KEY_MISSING(Kind.REFUSED),
    DESTRUCTION_WITHOUT_REASON(Kind.REFUSED),
    OPERATION_NOT_OVER(Kind.CONFLICT),
    RETENTION_NOT_OVER(Kind.CONFLICT),
    DESTRUCTION_ALREADY_REQUESTED(Kind.CONFLICT),
    DESTRUCTION_NOT_REQUESTED(Kind.NOT_FOUND),
    SECOND_PERSON_NEEDED(Kind.FORBIDDEN),
    CONFIRMATION_DIFFERS(Kind.REFUSED),
    CERTIFICATE_NOT_FOUND(Kind.NOT_FOUND),
    ACCESS_WITHOUT_REASON(Kind.REFUSED),
    PURPOSE_UNKNOWN(Kind.REFUSED),
    ACCESS_TOO_LONG(Kind.REFUSED),
    ACCESS_NOT_FOUND(Kind.NOT_FOUND),
    ACCESS_OVER(Kind.GONE),
    ACCESS_REVIEWED(Kind.CONFLICT),
    REQUEST_NOT_FOUND(Kind.NOT_FOUND),
    REQUEST_DECIDED(Kind.CONFLICT),
    REQUEST_OF_OTHER_KIND(Kind.CONFLICT),
    RECORD_NOT_HELD(Kind.NOT_FOUND),
    FIELD_NOT_CORRECTABLE(Kind.REFUSED),
    KEPT_BY_ORDER(Kind.CONFLICT),
    RETENTION_KIND_UNKNOWN(Kind.NOT_FOUND),
    RETENTION_BEYOND_KEYS(Kind.REFUSED),
    RETENTION_HELD(Kind.CONFLICT),
    RETENTION_NOT_DUE(Kind.CONFLICT),
    RETENTION_UNDER_WAY(Kind.CONFLICT),
    HOLD_NOT_FOUND(Kind.NOT_FOUND),
    HOLD_LIFTED(Kind.CONFLICT);

    private final Kind kind;

    PrivacyProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String module() {
        return "privacy";
    }
}
