package org.hucheng.network;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Repository
class AreaStore {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    AreaStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<DrawnArea> list(int operation) {
        return jdbc.sql("select * from network.area where operation_id = :operation order by name, id")
                .param("operation", operation)
                .query(this::toArea)
                .list();
    }

    Optional<DrawnArea> find(int operation, int id) {
        return jdbc.sql("select * from network.area where operation_id = :operation and id = :id")
                .param("operation", operation)
                .param("id", id)
                .query(this::toArea)
                .optional();
    }

    /** Refuses AREA_NAME_TAKEN. */
    int add(int operation, String name, JsonNode outline, String by) {
        try {
            return jdbc.sql("""
                            insert into network.area (operation_id, name, outline, drawn_by)
                            values (:operation, :name, :outline::jsonb, :by) returning id
                            """)
                    .param("operation", operation)
                    .param("name", name)
                    .param("outline", outline.toString())
                    .param("by", by)
                    .query(Integer.class)
                    .single();
        } catch (DuplicateKeyException e) {
            throw NetworkProblem.AREA_NAME_TAKEN.refuse("field", "name", "name", name);
        }
    }

    /** Refuses AREA_NAME_TAKEN. */
    void change(int id, String name, JsonNode outline, String by) {
        try {
            jdbc.sql("""
                            update network.area
                               set name = :name, outline = :outline::jsonb, drawn_by = :by, drawn_at = clock_timestamp()
                             where id = :id
                            """)
                    .param("id", id)
                    .param("name", name)
                    .param("outline", outline.toString())
                    .param("by", by)
                    .update();
        } catch (DuplicateKeyException e) {
            throw NetworkProblem.AREA_NAME_TAKEN.refuse("field", "name", "name", name);
        }
    }

    void remove(int id) {
        jdbc.sql("delete from network.area where id = :id").param("id", id).update();
    }

    private DrawnArea toArea(ResultSet row, int n) throws SQLException {
        return new DrawnArea(
                row.getInt("id"),
                row.getString("name"),
                json.readTree(row.getString("outline")),
                row.getString("drawn_by"),
                row.getObject("drawn_at", OffsetDateTime.class).toInstant());
    }
}
