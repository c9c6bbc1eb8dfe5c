package org.hucheng.operations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.hucheng.kernel.DayWindow;
import org.hucheng.kernel.Language;
import org.hucheng.kernel.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Repository
class OperationStore {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    OperationStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<OperationView> find(String code) {
        return jdbc.sql("select * from operations.operation where code = :code")
                .param("code", code)
                .query(this::toView)
                .optional();
    }

    Optional<OperationView> find(int id) {
        return jdbc.sql("select * from operations.operation where id = :id")
                .param("id", id)
                .query(this::toView)
                .optional();
    }

    List<OperationView> list() {
        return jdbc.sql("select * from operations.operation order by first_day desc, code")
                .query(this::toView)
                .list();
    }

    Optional<Long> stamp(int id) {
        return jdbc.sql("select stamp from operations.operation where id = :id")
                .param("id", id)
                .query(Long.class)
                .optional();
    }

    /** The new stamp is the transaction's own number: one that was rolled back leaves none behind that another would use again. */
    void touch(int id) {
        jdbc.sql("update operations.operation set stamp = pg_current_xact_id()::text::bigint where id = :id")
                .param("id", id)
                .update();
    }

    Optional<JsonNode> outline(int id) {
        return jdbc.sql("select outline from operations.operation where id = :id and outline is not null")
                .param("id", id)
                .query(String.class)
                .optional()
                .map(json::readTree);
    }

    List<GroupView> groups(int id) {
        return jdbc.sql("""
                        select code, office, name_zh, name_en, brief_zh, brief_en
                          from operations.work_group where operation_id = :id order by position
                        """)
                .param("id", id)
                .query((row, n) -> new GroupView(
                        row.getString("code"), row.getBoolean("office"), text(row, "name"), text(row, "brief")))
                .list();
    }

    long countGroups(int id, @Nullable Boolean office, List<String> codes) {
        return jdbc.sql("""
                        select count(*) from operations.work_group
                         where operation_id = :id
                           and (:office::boolean is null or office = :office::boolean)
                           and (:anyCode or code = any(:codes))
                        """)
                .param("id", id)
                .param("office", office)
                .param("anyCode", codes.isEmpty())
                .param("codes", codes.toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    private OperationView toView(ResultSet row, int n) throws SQLException {
        return new OperationView(
                row.getInt("id"),
                row.getString("code"),
                text(row, "name"),
                row.getString("kind"),
                Language.of(row.getString("language")),
                ZoneId.of(row.getString("time_zone")),
                row.getString("synthetic_zh") == null ? null : text(row, "synthetic"),
                new Area(row.getString("area_code"), text(row, "area_name")),
                new DayWindow(day(row, "first_day"), day(row, "last_day")),
                row.getInt("retention_days"),
                new FoundingOrder(
                        row.getString("order_number"),
                        text(row, "authority"),
                        text(row, "basis"),
                        day(row, "basis_from"),
                        row.getObject("basis_to", LocalDate.class),
                        day(row, "issued_on"),
                        text(row, "notice")),
                json.readTree(row.getString("settings")));
    }

    private static Text text(ResultSet row, String column) throws SQLException {
        return new Text(row.getString(column + "_zh"), row.getString(column + "_en"));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
