package org.hucheng.command;

import org.hucheng.kernel.Field;
import org.hucheng.kernel.KernelProblem;
import org.jspecify.annotations.Nullable;

/** What a person writes into an act of command: kept as it was given, in the language it was given in. */
final class Written {
    static final int LONGEST = 4_000;

    private Written() {}

    /** Refuses FIELD_MISSING, and FIELD_INVALID when it is longer than {@code most} characters. */
    static String text(String field, @Nullable String value, int most) {
        String text = Field.required(field, value).strip();
        if (text.length() > most) {
            throw KernelProblem.FIELD_INVALID.refuse("field", field, "most", most);
        }
        return text;
    }
}
