package org.hucheng.inspection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.stereotype.Repository;

/** Finds passages by token, and what was recorded with them. */
@Repository
class TraceStore {
    private final JdbcTemplate jdbc;

    TraceStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One row of a vehicle or of a person.
     *
     * @param n which person of the record; null for the vehicle
     * @param tenths of a degree Celsius
     * @param sealed null where nothing of a person was recorded
     */
    record Passage(
            Instant at,
            int postId,
            String disposition,
            @Nullable Integer tenths,
            UUID record,
            @Nullable Integer n,
            byte @Nullable [] sealed) {}

    private static final String VEHICLE =
            "select recorded_at, post_id, disposition, null::smallint, id, null::smallint, sealed from inspection.vehicle v";
    private static final String PERSON =
            "select recorded_at, post_id, disposition, temperature, id, n, sealed from inspection.person v";

    /**
     * The token's index finds the rows first and only then are they put in order: told to give the newest of an unknown number, PostgreSQL may walk whole
     * days by time instead.
     */
    private static final String BY_TOKEN = """
            with v as materialized (select * from %s where operation_id = ? and %s = ?)
            %s order by recorded_at desc limit ?
            """;

    private static final String VEHICLE_BY_TOKEN =
            BY_TOKEN.formatted("inspection.vehicle", "plate_token", VEHICLE.replace("inspection.vehicle v", "v"));
    private static final String PERSON_BY_TOKEN =
            BY_TOKEN.formatted("inspection.person", "subject_token", PERSON.replace("inspection.person v", "v"));
    private static final String BESIDES = """
             join unnest(?::timestamptz[], ?::uuid[]) k (at, record) on v.recorded_at = k.at and v.id = k.record
            where v.operation_id = ?
            """;

    List<Passage> vehicle(int operationId, UUID token, int limit) {
        return byToken(VEHICLE_BY_TOKEN, operationId, token, limit);
    }

    List<Passage> person(int operationId, UUID token, int limit) {
        return byToken(PERSON_BY_TOKEN, operationId, token, limit);
    }

    private List<Passage> byToken(String sql, int operationId, UUID token, int limit) {
        return query(sql, statement -> {
            statement.setInt(1, operationId);
            statement.setObject(2, token);
            statement.setInt(3, limit);
        });
    }

    /** The people in these vehicles, or the vehicles of these people. */
    List<Passage> besides(int operationId, List<Passage> of, boolean people) {
        if (of.isEmpty()) {
            return List.of();
        }
        return query((people ? PERSON : VEHICLE) + BESIDES, statement -> {
            var connection = statement.getConnection();
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "timestamptz",
                            of.stream().map(p -> p.at().toString()).toArray()));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "uuid", of.stream().map(Passage::record).toArray()));
            statement.setInt(3, operationId);
        });
    }

    /**
     * Over the partitions of some weeks, planning takes longer than finding does. So the statement is
     * kept from its first use on and planned once a connection, for whatever values: the rest of this transaction too.
     */
    private List<Passage> query(String sql, PreparedStatementSetter values) {
        jdbc.queryForObject("select set_config('plan_cache_mode', 'force_generic_plan', true)", String.class);
        return jdbc.query(
                connection -> {
                    var statement = connection.prepareStatement(sql);
                    statement.unwrap(PGStatement.class).setPrepareThreshold(1);
                    values.setValues(statement);
                    return statement;
                },
                (row, n) -> passage(row));
    }

    private static Passage passage(ResultSet row) throws SQLException {
        return new Passage(
                row.getTimestamp(1).toInstant(),
                row.getInt(2),
                row.getString(3),
                row.getObject(4, Integer.class),
                row.getObject(5, UUID.class),
                row.getObject(6, Integer.class),
                row.getBytes(7));
    }
}
