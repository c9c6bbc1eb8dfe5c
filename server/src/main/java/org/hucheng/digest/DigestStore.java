package org.hucheng.digest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.hucheng.kernel.DayWindow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of this module. */
@Repository
class DigestStore {
    private static final String EDITION = """
            select number, frozen_at, frozen_by, window_from, window_to, cut_off, document, hash
              from digest.edition
            """;

    private final JdbcClient jdbc;

    DigestStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void declare(int operationId, Declaration declaration) {
        jdbc.sql("""
                        insert into digest.declaration (operation_id, declared) values (:operation, :declared::jsonb)
                        on conflict (operation_id) do update
                           set declared = excluded.declared, declared_at = clock_timestamp()
                        """)
                .param("operation", operationId)
                .param("declared", CanonicalJson.of(declaration))
                .update();
    }

    void withdraw(int operationId) {
        jdbc.sql("delete from digest.declaration where operation_id = :operation")
                .param("operation", operationId)
                .update();
    }

    Optional<Declaration> findDeclaration(int operationId) {
        return jdbc.sql("select declared from digest.declaration where operation_id = :operation")
                .param("operation", operationId)
                .query(String.class)
                .optional()
                .map(json -> CanonicalJson.read(json, Declaration.class));
    }

    /** The operation whose indicators were loaded last. */
    Optional<Integer> findLastDeclared() {
        return jdbc.sql("select operation_id from digest.declaration order by declared_at desc limit 1")
                .query(Integer.class)
                .optional();
    }

    /** One freezing at a time in an operation, until the transaction ends. */
    void lock(int operationId) {
        jdbc.sql("select operation_id from digest.declaration where operation_id = :operation for update")
                .param("operation", operationId)
                .query(Integer.class)
                .optional();
    }

    int nextNumber(int operationId) {
        return jdbc.sql("select coalesce(max(number), 0) + 1 from digest.edition where operation_id = :operation")
                .param("operation", operationId)
                .query(Integer.class)
                .single();
    }

    void add(int operationId, Edition edition) {
        jdbc.sql("""
                        insert into digest.edition
                               (operation_id, number, frozen_at, frozen_by, window_from, window_to, cut_off, document, hash)
                        values (:operation, :number, :frozenAt, :frozenBy, :from, :to, :cutOff, :document, :hash)
                        """)
                .param("operation", operationId)
                .param("number", edition.number())
                .param("frozenAt", edition.frozenAt().atOffset(ZoneOffset.UTC))
                .param("frozenBy", edition.frozenBy())
                .param("from", edition.window().from())
                .param("to", edition.window().to())
                .param("cutOff", edition.cutOff().atOffset(ZoneOffset.UTC))
                .param("document", edition.document())
                .param("hash", edition.hash())
                .update();
    }

    /** The newest first. */
    List<Edition> listEditions(int operationId) {
        return jdbc.sql(EDITION + " where operation_id = :operation order by number desc")
                .param("operation", operationId)
                .query(DigestStore::toEdition)
                .list();
    }

    Optional<Edition> findEdition(int operationId, int number) {
        return jdbc.sql(EDITION + " where operation_id = :operation and number = :number")
                .param("operation", operationId)
                .param("number", number)
                .query(DigestStore::toEdition)
                .optional();
    }

    /** The last edition of just these days. */
    Optional<Edition> findLatest(int operationId, DayWindow window) {
        return jdbc.sql(EDITION + """
                         where operation_id = :operation and window_from = :from and window_to = :to
                         order by number desc
                         limit 1
                        """)
                .param("operation", operationId)
                .param("from", window.from())
                .param("to", window.to())
                .query(DigestStore::toEdition)
                .optional();
    }

    private static Edition toEdition(ResultSet row, int index) throws SQLException {
        return new Edition(
                row.getInt("number"),
                row.getObject("frozen_at", OffsetDateTime.class).toInstant(),
                row.getString("frozen_by"),
                new DayWindow(
                        row.getObject("window_from", LocalDate.class), row.getObject("window_to", LocalDate.class)),
                row.getObject("cut_off", OffsetDateTime.class).toInstant(),
                row.getString("document"),
                row.getString("hash"));
    }
}
