package org.hucheng.export;

import org.hucheng.kernel.ProblemCode;

/** Refusals of this module. */
public enum ExportProblem implements ProblemCode {
    EXPORT_FORM_UNKNOWN(Kind.NOT_FOUND);

    private final Kind kind;

    ExportProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String module() {
        return "export";
    }
}
