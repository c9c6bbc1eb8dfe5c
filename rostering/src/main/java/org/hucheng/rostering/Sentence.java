package org.hucheng.rostering;

import java.util.List;

/** A stable code with its values, sayable in both languages. Values are identifiers and figures, never names of people. */
public record Sentence(Say code, List<Object> values) {
    public Sentence {
        values = List.copyOf(values);
    }

    public static Sentence of(Say code, Object... values) {
        return new Sentence(code, List.of(values));
    }

    public String in(String language) {
        return code.in(language, values);
    }

    @Override
    public String toString() {
        return in("en");
    }
}
