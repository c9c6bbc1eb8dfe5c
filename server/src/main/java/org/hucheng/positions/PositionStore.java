package org.hucheng.positions;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PositionStore {
    private static final String PUT = """
            insert into positions.latest as l (operation_id, kind, carrier_id, at, sealed)
            select ?, k, c, a, s from unnest(?::smallint[], ?::int[], ?::timestamptz[], ?::bytea[]) as t (k, c, a, s)
            on conflict on constraint latest_carrier do update set at = excluded.at, sealed = excluded.sealed
             where l.at < excluded.at
            """;

    private final JdbcClient jdbc;

    PositionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Each carrier at most once, in the order of their keys. One older than what is there changes nothing. */
    void put(Connection connection, int operationId, List<Position> positions) throws SQLException {
        int n = positions.size();
        var kinds = new Short[n];
        var ids = new Integer[n];
        var times = new OffsetDateTime[n];
        var sealed = new byte[n][];
        for (int i = 0; i < n; i++) {
            Position position = positions.get(i);
            kinds[i] = (short) position.carrier().kind().ordinal();
            ids[i] = position.carrier().id();
            times[i] = position.place().at().atOffset(ZoneOffset.UTC);
            sealed[i] = position.sealed();
        }
        try (PreparedStatement put = connection.prepareStatement(PUT)) {
            put.setInt(1, operationId);
            put.setArray(2, connection.createArrayOf("smallint", kinds));
            put.setArray(3, connection.createArrayOf("int", ids));
            put.setArray(4, connection.createArrayOf("timestamptz", times));
            put.setArray(5, connection.createArrayOf("bytea", sealed));
            put.executeUpdate();
        }
    }

    record Row(Carrier.Key key, Instant at, byte[] sealed) {}

    List<Row> list(int operationId) {
        return jdbc.sql("select kind, carrier_id, at, sealed from positions.latest where operation_id = :operation")
                .param("operation", operationId)
                .query((row, n) -> new Row(
                        new Carrier.Key(Carrier.Kind.values()[row.getInt(1)], row.getInt(2)),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        row.getBytes(4)))
                .list();
    }

    void makeRoom(int operationId) {
        call("select positions.make_room(:operation)", operationId);
    }

    Map<String, Long> count(int operationId) {
        return Map.of(
                "positions",
                jdbc.sql("select count(*) from positions.latest where operation_id = :operation")
                        .param("operation", operationId)
                        .query(Long.class)
                        .single());
    }

    Optional<Instant> oldest(int operationId) {
        return jdbc.sql("select min(at) from positions.latest where operation_id = :operation")
                .param("operation", operationId)
                .query((row, n) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
    }

    long count(int operationId, Instant before) {
        return jdbc.sql("select count(*) from positions.latest where operation_id = :operation and at < :before")
                .param("operation", operationId)
                .param("before", Timestamp.from(before))
                .query(Long.class)
                .single();
    }

    int delete(int operationId, Instant before, int atMost) {
        return jdbc.sql("""
                        delete from positions.latest
                         where operation_id = :operation
                           and (kind, carrier_id) in (select kind, carrier_id from positions.latest
                                                       where operation_id = :operation and at < :before limit :most)
                           and at < :before
                        """)
                .param("operation", operationId)
                .param("before", Timestamp.from(before))
                .param("most", atMost)
                .update();
    }

    void drop(int operationId) {
        call("select positions.drop_records(:operation)", operationId);
    }

    private void call(String sql, int operationId) {
        jdbc.sql(sql).param("operation", operationId).query((row, n) -> n).list();
    }
}
