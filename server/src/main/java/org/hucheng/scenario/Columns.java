package org.hucheng.scenario;

import java.util.List;

/** The columns a CSV file must have and those it may have. A value may be empty only where its reader says so. */
public record Columns(List<String> required, List<String> optional) {
    public static Columns of(String... required) {
        return new Columns(List.of(required), List.of());
    }

    public Columns maybe(String... optional) {
        return new Columns(required, List.of(optional));
    }

    boolean knows(String column) {
        return required.contains(column) || optional.contains(column);
    }
}
