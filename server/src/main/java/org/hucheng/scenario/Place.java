package org.hucheng.scenario;

import org.hucheng.kernel.ProblemCode;
import org.hucheng.kernel.Refusal;

/** A line of a file, to report problems on. */
public sealed interface Place permits CsvRow, YamlPart {
    String file();

    int line();

    /** Values as names and values in turn, as in {@link ProblemCode#refuse}. */
    void report(ProblemCode code, Object... namesAndValues);

    /** A rule of a module was broken by what this line says. */
    void report(Refusal refusal);
}
