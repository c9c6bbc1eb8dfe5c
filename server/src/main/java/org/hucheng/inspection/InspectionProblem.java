package org.hucheng.inspection;

import org.hucheng.kernel.ProblemCode;

/** Why an inspection is not taken. */
public enum InspectionProblem implements ProblemCode {
    PLATE_INVALID(Kind.REFUSED),
    PLATE_SCHEME_UNKNOWN(Kind.REFUSED),
    ID_NUMBER_INVALID(Kind.REFUSED),
    ID_TYPE_UNKNOWN(Kind.REFUSED),
    TEMPERATURE_OUT_OF_RANGE(Kind.REFUSED),
    TEMPERATURE_NOT_TAKEN(Kind.REFUSED),
    TEMPERATURE_DISPOSITION(Kind.REFUSED),
    DISPOSITION_UNKNOWN(Kind.REFUSED),
    FIELD_NOT_COLLECTED(Kind.REFUSED),
    FIELD_HELD_ALREADY(Kind.REFUSED),
    COUNT_OUT_OF_RANGE(Kind.REFUSED),
    SETTINGS_INVALID(Kind.REFUSED),
    LOOK_UP_WITHOUT_SUBJECT(Kind.REFUSED),
    PASSAGE_NOT_FOUND(Kind.NOT_FOUND);

    private final Kind kind;

    InspectionProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String module() {
        return "inspection";
    }
}
