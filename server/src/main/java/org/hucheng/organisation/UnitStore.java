package org.hucheng.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hucheng.kernel.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class UnitStore {
    private final JdbcClient jdbc;

    UnitStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<UnitRef> list(int operationId) {
        return jdbc.sql("select * from organisation.unit where operation_id = :operation order by id")
                .param("operation", operationId)
                .query(UnitStore::toUnit)
                .list();
    }

    Optional<UnitRef> find(int operationId, String code) {
        return jdbc.sql("select * from organisation.unit where operation_id = :operation and code = :code")
                .param("operation", operationId)
                .param("code", code)
                .query(UnitStore::toUnit)
                .optional();
    }

    Map<Integer, UnitRef> byId(Set<Integer> ids) {
        return jdbc
                .sql("select * from organisation.unit where id = any(:ids)")
                .param("ids", ids.toArray(Integer[]::new))
                .query(UnitStore::toUnit)
                .list()
                .stream()
                .collect(Collectors.toMap(UnitRef::id, unit -> unit));
    }

    boolean hasDivision(int operationId, String code) {
        return jdbc.sql("""
                        select exists (select 1 from organisation.division where operation_id = :operation and code = :code)
                        """)
                .param("operation", operationId)
                .param("code", code)
                .query(Boolean.class)
                .single();
    }

    private static UnitRef toUnit(ResultSet row, int n) throws SQLException {
        return new UnitRef(
                row.getInt("id"),
                row.getString("code"),
                new Text(row.getString("name_zh"), row.getString("name_en")),
                row.getString("kind"),
                row.getObject("parent_id", Integer.class));
    }
}
