package org.hucheng.inspection;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import org.hucheng.intake.CopyRows;
import org.hucheng.intake.RowSql;
import org.hucheng.intake.Writes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes inspections and their running counts. Runs on the intake's connection, inside its transaction. */
@Repository
class InspectionStore {
    static final RowSql ADD_VEHICLES = RowSql.insert(
            "inspection.vehicle",
            "operation_id int4, recorded_at timestamptz, id uuid, post_id int4, device_id int4, lane int2, people int2, plate_token uuid,"
                    + " origin text, disposition text, sealed bytea");
    static final RowSql ADD_PEOPLE = RowSql.insert(
            "inspection.person",
            "operation_id int4, recorded_at timestamptz, id uuid, n int2, post_id int4, on_foot bool, subject_token uuid, temperature int2,"
                    + " origin text, disposition text, sealed bytea");
    /**
     * Last of all, because here transactions may meet: always in the same order of keys, and days before hours (PostgreSQL runs the main statement
     * first, then what no part of it reads).
     */
    private static final RowSql COUNT = RowSql.of(
            "operation int4, post int4, hour timestamptz, day date, kind text, disposition text, n int8, last timestamptz",
            """
            with v as (
                select * from {rows}
            ), h as (
                insert into inspection.hourly as h (operation_id, post_id, hour, kind, disposition, count)
                select operation, post, hour, kind, disposition, n from v order by hour, post, kind, disposition
                on conflict on constraint hourly_id do update set count = h.count + excluded.count
            )
            insert into inspection.daily as d (operation_id, post_id, day, kind, disposition, count, last_at)
            select operation, post, day, kind, disposition, sum(n)::bigint, max(last) from v
             group by operation, post, day, kind, disposition order by day, post, kind, disposition
            on conflict on constraint daily_id do update
               set count = d.count + excluded.count, last_at = greatest(d.last_at, excluded.last_at)
            """);

    private final JdbcClient jdbc;

    InspectionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void makeDays(int operationId, LocalDate first, LocalDate last) {
        jdbc.sql("select inspection.make_days(:operation, :first, :last)")
                .param("operation", operationId)
                .param("first", first)
                .param("last", last)
                .query((row, n) -> n)
                .list();
    }

    void add(Writes writes, int operationId, List<PreparedInspection> records) throws SQLException {
        var vehicles = new CopyRows(records.size() * 200);
        var people = new CopyRows(records.size() * 400);
        for (var record : records) {
            if (record instanceof PreparedInspection.Rows rows) {
                if (rows.vehicle() != null) {
                    vehicles.add(rows.vehicle());
                }
                people.add(rows.people());
            }
        }
        writes.add(ADD_VEHICLES, vehicles);
        writes.add(ADD_PEOPLE, people);
        addTallies(writes.connection(), operationId, only(records, PreparedInspection.Tally.class));
        addSecondMeasurements(
                writes.connection(), operationId, only(records, PreparedInspection.SecondMeasurement.class));
        count(writes, operationId, records);
    }

    private static <T> List<T> only(List<PreparedInspection> records, Class<T> type) {
        return records.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private void addTallies(Connection connection, int operationId, List<PreparedInspection.Tally> tallies)
            throws SQLException {
        if (tallies.isEmpty()) {
            return;
        }
        try (var insert = connection.prepareStatement("""
                insert into inspection.tally (operation_id, id, recorded_at, post_id, starts_at, ends_at, vehicles, people, disposition)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)) {
            for (var t : tallies) {
                insert.setInt(1, operationId);
                insert.setObject(2, t.id());
                insert.setTimestamp(3, Timestamp.from(t.at()));
                insert.setInt(4, t.postId());
                insert.setTimestamp(5, Timestamp.from(t.from()));
                insert.setTimestamp(6, Timestamp.from(t.to()));
                insert.setInt(7, t.vehicles());
                insert.setInt(8, t.people());
                insert.setString(9, t.disposition());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void addSecondMeasurements(
            Connection connection, int operationId, List<PreparedInspection.SecondMeasurement> measurements)
            throws SQLException {
        if (measurements.isEmpty()) {
            return;
        }
        try (var insert = connection.prepareStatement("""
                insert into inspection.second_measurement
                       (operation_id, id, recorded_at, post_id, of_record, person, temperature, method, disposition)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)) {
            for (var m : measurements) {
                insert.setInt(1, operationId);
                insert.setObject(2, m.id());
                insert.setTimestamp(3, Timestamp.from(m.at()));
                insert.setInt(4, m.postId());
                insert.setObject(5, m.ofRecord());
                insert.setInt(6, m.person());
                insert.setInt(7, m.temperature());
                insert.setString(8, m.method());
                insert.setString(9, m.disposition());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** What an hour's count grows by, and its newest moment. */
    private record Growth(long count, Instant last) {
        Growth and(Growth other) {
            return new Growth(count + other.count, last.isAfter(other.last) ? last : other.last);
        }
    }

    private static void count(Writes writes, int operationId, List<PreparedInspection> records) {
        var grown = new HashMap<Counted.HourKey, Growth>();
        for (var record : records) {
            for (Counted c : record.counts()) {
                grown.merge(c.hourKey(), new Growth(c.count(), c.at()), Growth::and);
            }
        }
        var rows = new CopyRows(grown.size() * 120);
        grown.forEach((key, growth) -> rows.row(8)
                .put(operationId)
                .put(key.postId())
                .put(key.hour())
                .put(key.day())
                .put(key.kind())
                .put(key.disposition())
                .put(growth.count())
                .put(growth.last()));
        writes.add(COUNT, rows);
    }
}
