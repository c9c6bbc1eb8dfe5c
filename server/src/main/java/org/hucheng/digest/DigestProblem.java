package org.hucheng.digest;

import org.hucheng.kernel.ProblemCode;

/** Every refusal the digest can give. */
public enum DigestProblem implements ProblemCode {
    DIGEST_NOT_DECLARED(Kind.NOT_FOUND),
    WINDOW_WITHOUT_FIGURES(Kind.REFUSED),
    PARTS_DO_NOT_ADD_UP(Kind.CONFLICT),
    PART_EXCEEDS_WHOLE(Kind.CONFLICT),
    MEASURE_NOT_FOUND(Kind.REFUSED),
    EDITION_NOT_FOUND(Kind.NOT_FOUND),
    NOTHING_CHANGED(Kind.CONFLICT),
    // what can be wrong with an indicators.yaml
    MEASURE_UNKNOWN(Kind.REFUSED),
    FILTER_UNKNOWN(Kind.REFUSED),
    CUT_NO_POWER_OF_TEN(Kind.REFUSED),
    CUT_MISSING(Kind.REFUSED),
    PART_OF_ITSELF(Kind.REFUSED),
    PART_OF_MEAN(Kind.REFUSED),
    PART_UNIT_DIFFERS(Kind.REFUSED),
    PART_WINDOW_DIFFERS(Kind.REFUSED),
    PASSAGES_MIXED_WITH_DISTINCT(Kind.REFUSED),
    PLACEHOLDER_UNKNOWN(Kind.REFUSED),
    PLACEHOLDER_BROKEN(Kind.REFUSED),
    INDICATOR_UNUSED(Kind.REFUSED),
    ARTICLES_DIFFER(Kind.REFUSED);

    private final Kind kind;

    DigestProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String module() {
        return "digest";
    }
}
