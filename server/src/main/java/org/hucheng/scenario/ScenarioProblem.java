package org.hucheng.scenario;

import org.hucheng.kernel.ProblemCode;

/** What can be wrong with a scenario's files. The sentences may hold {@code {names}} of the values they are reported with. */
public enum ScenarioProblem implements ProblemCode {
    FOLDER_NOT_FOUND,
    FILE_MISSING,
    FILE_UNREADABLE,
    NOT_UTF8,
    YAML_BROKEN,
    JSON_BROKEN,
    QUOTE_NOT_CLOSED,
    COLUMN_MISSING,
    COLUMN_UNKNOWN,
    COLUMN_TWICE,
    FIELD_COUNT_WRONG,
    VALUE_MISSING,
    KEY_UNKNOWN,
    KEY_TWICE,
    SHAPE_WRONG,
    CODE_BAD,
    CODE_TWICE,
    CODE_UNKNOWN,
    CHOICE_UNKNOWN,
    DATE_BAD,
    MOMENT_BAD,
    TIME_BAD,
    NUMBER_BAD,
    NUMBER_OUT_OF_RANGE,
    ZONE_UNKNOWN,
    WINDOW_BACKWARDS,
    LINE_TWICE,
    STILL_IN_USE,
    RECORDS_OUTSIDE;

    @Override
    public Kind kind() {
        return Kind.REFUSED;
    }

    @Override
    public String module() {
        return "scenario";
    }
}
