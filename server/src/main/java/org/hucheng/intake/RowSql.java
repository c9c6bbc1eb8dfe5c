package org.hucheng.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.Oid;

/**
 * A statement over rows in the binary form of {@link CopyRows}. Many rows of one table go in by {@code COPY}; few go as arrays, one a column, in a statement
 * like any other, which can share its round trip with others as {@code COPY} cannot.
 */
public final class RowSql {
    private static final String ROWS = "{rows}";
    /** The type of a column: its own number and that of its arrays (PostgreSQL manual, "Object Identifier Types"). */
    private static final Map<String, List<Integer>> TYPES = Map.of(
            "int2", List.of(Oid.INT2, Oid.INT2_ARRAY),
            "int4", List.of(Oid.INT4, Oid.INT4_ARRAY),
            "int8", List.of(Oid.INT8, Oid.INT8_ARRAY),
            "bool", List.of(Oid.BOOL, Oid.BOOL_ARRAY),
            "text", List.of(Oid.TEXT, Oid.TEXT_ARRAY),
            "uuid", List.of(Oid.UUID, Oid.UUID_ARRAY),
            "bytea", List.of(Oid.BYTEA, Oid.BYTEA_ARRAY),
            "date", List.of(Oid.DATE, Oid.DATE_ARRAY),
            "timestamptz", List.of(Oid.TIMESTAMPTZ, Oid.TIMESTAMPTZ_ARRAY));

    record Column(String name, int type, int arrayType) {}

    private final List<Column> columns;
    private final String statement;
    private final @Nullable String copy;

    private RowSql(List<Column> columns, String statement, @Nullable String copy) {
        this.columns = columns;
        String marks = columns.stream().map(c -> "?").collect(Collectors.joining(", "));
        this.statement = statement.replace(ROWS, "unnest(" + marks + ") as v (" + names(columns) + ")");
        this.copy = copy;
    }

    /** Adds rows to a table. @param columns as {@code "id uuid, lane int2"} */
    public static RowSql insert(String table, String columns) {
        var parsed = parse(columns);
        String into = table + " (" + names(parsed) + ")";
        return new RowSql(
                parsed,
                "insert into " + into + " select * from " + ROWS,
                "copy " + into + " from stdin (format binary)");
    }

    /** @param statement with {@code {rows}} in one place where a table stands */
    public static RowSql of(String columns, String statement) {
        return new RowSql(parse(columns), statement, null);
    }

    List<Column> columns() {
        return columns;
    }

    String statement() {
        return statement;
    }

    /** Null when there is only the other way. */
    @Nullable
    String copy() {
        return copy;
    }

    private static List<Column> parse(String columns) {
        var parsed = new ArrayList<Column>();
        for (String column : columns.split(",")) {
            String[] words = column.strip().split(" ");
            var type = Objects.requireNonNull(TYPES.get(words[1]), words[1]);
            parsed.add(new Column(words[0], type.get(0), type.get(1)));
        }
        return List.copyOf(parsed);
    }

    private static String names(List<Column> columns) {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }
}
