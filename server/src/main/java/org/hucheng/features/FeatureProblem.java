package org.hucheng.features;

import org.hucheng.kernel.ProblemCode;

/** Refusals to maps outside. */
public enum FeatureProblem implements ProblemCode {
    COLLECTION_NOT_FOUND(Kind.NOT_FOUND),
    FEATURE_NOT_FOUND(Kind.NOT_FOUND),
    PARAMETER_UNKNOWN(Kind.MALFORMED),
    PARAMETER_INVALID(Kind.MALFORMED);

    private final Kind kind;

    FeatureProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String module() {
        return "features";
    }
}
