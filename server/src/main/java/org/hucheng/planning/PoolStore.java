package org.hucheng.planning;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PoolStore {
    private final JdbcClient jdbc;

    PoolStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param unitId whose members may serve at posts of {@code servesId} */
    record Pool(int unitId, int servesId) {}

    Map<Integer, Set<Integer>> list(int operationId) {
        var pools = new HashMap<Integer, Set<Integer>>();
        jdbc.sql("select unit_id, serves_id from planning.pool where operation_id = :operation")
                .param("operation", operationId)
                .query(row -> {
                    pools.computeIfAbsent(row.getInt(1), id -> new HashSet<>()).add(row.getInt(2));
                });
        return pools;
    }

    void replace(int operationId, List<Pool> pools) {
        jdbc.sql("delete from planning.pool where operation_id = :operation")
                .param("operation", operationId)
                .update();
        jdbc.sql("""
                        insert into planning.pool (operation_id, unit_id, serves_id)
                        select distinct :operation, unit, serves from unnest(:units::int[], :serves::int[]) as v (unit, serves)
                        """)
                .param("operation", operationId)
                .param("units", pools.stream().map(Pool::unitId).toArray(Integer[]::new))
                .param("serves", pools.stream().map(Pool::servesId).toArray(Integer[]::new))
                .update();
    }

    Set<Integer> unitsInUse(int operationId, Set<Integer> ids) {
        return new HashSet<>(jdbc.sql("""
                        select unit_id from planning.pool where operation_id = :operation and unit_id = any(:ids)
                        union select serves_id from planning.pool where operation_id = :operation and serves_id = any(:ids)
                        union select unit_id from planning.roster where operation_id = :operation and unit_id = any(:ids)
                        """)
                .param("operation", operationId)
                .param("ids", ids.toArray(Integer[]::new))
                .query((row, n) -> row.getInt(1))
                .list());
    }
}
