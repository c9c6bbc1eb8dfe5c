package org.hucheng.intake;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;

/** What is left to write at the end of one transaction of intake, in the order in which it is to run. What is rare may write at once, on the connection. */
public final class Writes {
    private final Connection connection;
    private final List<Step> steps = new ArrayList<>();
    private int rows;

    record Step(RowSql sql, CopyRows rows) {}

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

    List<Step> steps() {
        return steps;
    }

    int rows() {
        return rows;
    }
}
