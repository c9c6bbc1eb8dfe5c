package org.hucheng.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.hucheng.intake.Writes.Step;
import org.postgresql.core.BaseConnection;
import org.postgresql.jdbc.PgArray;

/** Ends a transaction of intake: few rows and the commit go to the database in one round trip, for small uploads are mostly made of round trips. */
final class WritesStore {
    /** Above it {@code COPY} is cheaper for each row than what its own round trips cost. */
    private static final int FEW_ROWS = 120;

    private WritesStore() {}

    static void commit(Writes writes) throws SQLException {
        if (writes.rows() <= FEW_ROWS) {
            together(writes.connection(), writes.steps());
        } else {
            apart(writes.connection(), writes.steps());
        }
    }

    /** The driver sends statements divided by semicolons one after the other and waits once, at their end. */
    private static void together(Connection connection, List<Step> steps) throws SQLException {
        String sql = steps.stream().map(step -> step.sql().statement() + ";").collect(Collectors.joining());
        try (var statement = connection.prepareStatement(sql + "commit")) {
            int next = 1;
            for (Step step : steps) {
                next = bind(connection, statement, next, step);
            }
            statement.execute();
        }
    }

    private static void apart(Connection connection, List<Step> steps) throws SQLException {
        for (Step step : steps) {
            String copy = step.sql().copy();
            if (copy != null) {
                step.rows().into(connection, copy);
            } else {
                try (var statement = connection.prepareStatement(step.sql().statement())) {
                    bind(connection, statement, 1, step);
                    statement.execute();
                }
            }
        }
        connection.commit();
    }

    private static int bind(Connection connection, PreparedStatement statement, int first, Step step)
            throws SQLException {
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
