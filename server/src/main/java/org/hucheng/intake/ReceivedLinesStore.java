package org.hucheng.intake;

import java.util.Map;
import org.hucheng.privacy.PersonalRecords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The texts of refused lines, sealed, and the journal's hashes of all lines; and their end. */
@Repository
class ReceivedLinesStore implements PersonalRecords {
    private final JdbcClient jdbc;

    ReceivedLinesStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Long> goes(int operationId) {
        return jdbc.sql("""
                        select j.n, r.texts, r.open
                          from (select count(*) as n from intake.journal where operation_id = :operation) j,
                               (select count(sealed) as texts, count(*) filter (where settled_at is null) as open
                                  from intake.refused where operation_id = :operation) r
                        """)
                .param("operation", operationId)
                .query((row, n) -> Map.of(
                        "journal-entries", row.getLong(1),
                        "refused-lines", row.getLong(2),
                        "refused-open", row.getLong(3),
                        "sealed-values", row.getLong(2)))
                .single();
    }

    /** How many were refused, and why. */
    @Override
    public Map<String, Long> stays(int operationId) {
        return Map.of();
    }

    @Override
    public void drop(int operationId) {
        jdbc.sql("select intake.drop_records(:operation)")
                .param("operation", operationId)
                .query((row, n) -> n)
                .list();
    }
}
