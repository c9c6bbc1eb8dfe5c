package org.hucheng.inspection;

import java.util.Map;
import org.hucheng.privacy.PersonalRecords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people and vehicles of inspection: counted, and ended. */
@Repository
class InspectedStore implements PersonalRecords {
    private final JdbcClient jdbc;

    InspectedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Long> goes(int operationId) {
        return jdbc.sql("""
                        select v.records, v.vehicles, p.records, p.people, v.records + p.sealed, s.n, d.n
                          from (select count(*) as records, count(distinct plate_token) as vehicles
                                  from inspection.vehicle where operation_id = :operation) v,
                               (select count(*) as records, count(distinct subject_token) as people, count(sealed) as sealed
                                  from inspection.person where operation_id = :operation) p,
                               (select count(*) as n from inspection.second_measurement where operation_id = :operation) s,
                               (select count(*) as n from pg_inherits
                                 where inhparent in (to_regclass('inspection.vehicle_o' || :operation::int),
                                                     to_regclass('inspection.person_o' || :operation::int))) d
                        """)
                .param("operation", operationId)
                .query((row, n) -> Map.of(
                        "vehicle-records", row.getLong(1),
                        "vehicles", row.getLong(2),
                        "person-records", row.getLong(3),
                        "people", row.getLong(4),
                        "sealed-values", row.getLong(5),
                        "second-measurements", row.getLong(6),
                        "day-partitions", row.getLong(7)))
                .single();
    }

    @Override
    public Map<String, Long> stays(int operationId) {
        return jdbc.sql("""
                        select (select count(*) from inspection.hourly where operation_id = :operation),
                               (select count(*) from inspection.daily where operation_id = :operation),
                               (select count(*) from inspection.tally where operation_id = :operation)
                        """)
                .param("operation", operationId)
                .query((row, n) -> Map.of(
                        "hourly-counts", row.getLong(1),
                        "daily-counts", row.getLong(2),
                        "tallies", row.getLong(3)))
                .single();
    }

    @Override
    public void drop(int operationId) {
        jdbc.sql("select inspection.drop_records(:operation)")
                .param("operation", operationId)
                .query((row, n) -> n)
                .list();
    }
}
