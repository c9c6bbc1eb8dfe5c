package org.hucheng.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.core.BaseConnection;
import org.postgresql.jdbc.PgArray;

/**
 * The end of one transaction of intake. Statements are gathered in the order in which they are to run; when they are few, they and the commit go to the
 * database in one round trip, for small uploads are mostly made of round trips. What is rare may write at once, on the connection.
 */
public final class Writes {
    /** Above it {@code COPY} is cheaper for each row than what its own round trips cost. */
    private static final int FEW_ROWS = 120;

    private final Connection connection;
    private final List<Step> steps = new ArrayList<>();
    private int rows;

    private record Step(RowSql sql, CopyRows rows) {}

    Writes(Connection connection) {
        this.connection = connection;
    }

    /** For what is rare: runs before everything that {@link #add} gathers. */
    public Connection connection() {
        return connection;
    }

    /** @param added each with the statement's columns, in their order; nothing is sent when there are none */
    public void add(RowSql sql, CopyRows added) {
        if (added.rows() > 0) {
            steps.add(new Step(sql, added));
            rows += added.rows();
        }
    }

    void commit() throws SQLException {
        if (rows <= FEW_ROWS) {
            together();
            return;
        }
        for (Step step : steps) {
            String copy = step.sql().copy();
            if (copy != null) {
                step.rows().into(connection, copy);
            } else {
                try (var statement = connection.prepareStatement(step.sql().statement())) {
                    bind(statement, 1, step);
                    statement.execute();
                }
            }
        }
        connection.commit();
    }

    /** The driver sends statements divided by semicolons one after the other and waits once, at their end. */
    private void together() throws SQLException {
        String sql = steps.stream().map(step -> step.sql().statement() + ";").collect(Collectors.joining());
        try (var statement = connection.prepareStatement(sql + "commit")) {
            int next = 1;
            for (Step step : steps) {
                next = bind(statement, next, step);
            }
            statement.execute();
        }
    }

    private int bind(PreparedStatement statement, int first, Step step) throws SQLException {
        var driver = connection.unwrap(BaseConnection.class);
        var columns = step.sql().columns();
        byte[][] arrays = step.rows()
                .toArrays(columns.stream().mapToInt(RowSql.Column::type).toArray());
        for (int n = 0; n < arrays.length; n++) {
            statement.setArray(first + n, new PgArray(driver, columns.get(n).arrayType(), arrays[n]));
        }
        return first + arrays.length;
    }
}
