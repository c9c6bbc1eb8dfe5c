package org.hucheng.inspection;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.hucheng.intake.CopyRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes inspections and their running counts. Runs on the intake's connection, inside its transaction. */
@Repository
class InspectionStore {
    static final String COPY_VEHICLES = """
            copy inspection.vehicle (operation_id, recorded_at, id, post_id, device_id, lane, people, plate_token, origin, disposition, sealed)
            from stdin (format binary)
            """;
    static final String COPY_PEOPLE = """
            copy inspection.person (operation_id, recorded_at, id, n, post_id, on_foot, subject_token, temperature, origin, disposition, sealed)
            from stdin (format binary)
            """;

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

    void add(Connection connection, int operationId, List<PreparedInspection> records) throws SQLException {
        var vehicles = new CopyRows(records.size() * 200).header();
        var people = new CopyRows(records.size() * 400).header();
        boolean anyVehicle = false;
        boolean anyPerson = false;
        for (var record : records) {
            if (record instanceof PreparedInspection.Rows rows) {
                if (rows.vehicle() != null) {
                    vehicles.raw(rows.vehicle(), 0, rows.vehicle().length);
                    anyVehicle = true;
                }
                people.raw(rows.people(), 0, rows.people().length);
                anyPerson |= rows.people().length > 0;
            }
        }
        if (anyVehicle) {
            vehicles.into(connection, COPY_VEHICLES);
        }
        if (anyPerson) {
            people.into(connection, COPY_PEOPLE);
        }
        addTallies(connection, operationId, only(records, PreparedInspection.Tally.class));
        addSecondMeasurements(connection, operationId, only(records, PreparedInspection.SecondMeasurement.class));
        count(connection, operationId, records);
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

    /**
     * Last of all, because here transactions may meet: always in the same order of keys, and days before hours (PostgreSQL runs the main statement
     * first, then what no part of it reads). Both tables in one statement, for small uploads are mostly made of round trips.
     */
    private void count(Connection connection, int operationId, List<PreparedInspection> records) throws SQLException {
        var grown = new HashMap<Counted.HourKey, Growth>();
        for (var record : records) {
            for (Counted c : record.counts()) {
                grown.merge(c.hourKey(), new Growth(c.count(), c.at()), Growth::and);
            }
        }
        if (grown.isEmpty()) {
            return;
        }
        var keys = List.copyOf(grown.keySet());
        var growths = keys.stream().map(grown::get).map(Objects::requireNonNull).toList();
        try (var upsert = connection.prepareStatement("""
                with v as (
                    select * from unnest(?, ?, ?, ?, ?, ?, ?) as v (post, hour, day, kind, disposition, n, last)
                ), h as (
                    insert into inspection.hourly as h (operation_id, post_id, hour, kind, disposition, count)
                    select ?, post, hour, kind, disposition, n from v order by hour, post, kind, disposition
                    on conflict on constraint hourly_id do update set count = h.count + excluded.count
                )
                insert into inspection.daily as d (operation_id, post_id, day, kind, disposition, count, last_at)
                select ?, post, day, kind, disposition, sum(n)::bigint, max(last) from v
                 group by post, day, kind, disposition order by day, post, kind, disposition
                on conflict on constraint daily_id do update
                   set count = d.count + excluded.count, last_at = greatest(d.last_at, excluded.last_at)
                """)) {
            upsert.setArray(1, array(connection, "int4", keys.stream().map(Counted.HourKey::postId)));
            upsert.setArray(2, array(connection, "timestamptz", keys.stream().map(Counted.HourKey::hour)));
            upsert.setArray(3, array(connection, "date", keys.stream().map(Counted.HourKey::day)));
            upsert.setArray(4, array(connection, "text", keys.stream().map(Counted.HourKey::kind)));
            upsert.setArray(5, array(connection, "text", keys.stream().map(Counted.HourKey::disposition)));
            upsert.setArray(6, array(connection, "int8", growths.stream().map(Growth::count)));
            upsert.setArray(7, array(connection, "timestamptz", growths.stream().map(Growth::last)));
            upsert.setInt(8, operationId);
            upsert.setInt(9, operationId);
            upsert.executeUpdate();
        }
    }

    /** The driver takes numbers and texts in arrays; everything else as its text. */
    private static java.sql.Array array(Connection connection, String type, java.util.stream.Stream<?> values)
            throws SQLException {
        return connection.createArrayOf(
                type, values.map(v -> v instanceof Number ? v : v.toString()).toArray());
    }
}
