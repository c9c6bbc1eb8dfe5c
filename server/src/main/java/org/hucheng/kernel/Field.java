package org.hucheng.kernel;

import org.jspecify.annotations.Nullable;

/** Fields of a request that must be there. */
public final class Field {
    private Field() {}

    /** Refuses FIELD_MISSING. */
    public static <T> T required(String field, @Nullable T value) {
        if (value == null || (value instanceof String text && text.isBlank())) {
            throw KernelProblem.FIELD_MISSING.refuse("field", field);
        }
        return value;
    }

    /** A wording that must be there in both languages; refuses FIELD_MISSING. */
    public static Text wording(String field, @Nullable Text value) {
        Text text = required(field, value);
        required(field + ".zh", text.zh());
        required(field + ".en", text.en());
        return text;
    }
}
