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
    CERTIFICATE_NOT_FOUND(Kind.NOT_FOUND);

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
