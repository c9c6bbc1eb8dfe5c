package org.hucheng.planning;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where members usually serve, as the scenario says. */
@Repository
class BasePostStore {
    private final JdbcClient jdbc;

    BasePostStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Ids of posts by ids of members. */
    Map<Integer, Integer> list(int operationId) {
        var posts = new HashMap<Integer, Integer>();
        jdbc.sql("select member_id, post_id from planning.base_post where operation_id = :operation")
                .param("operation", operationId)
                .query(row -> {
                    posts.put(row.getInt(1), row.getInt(2));
                });
        return Map.copyOf(posts);
    }

    void replace(int operationId, Map<Integer, Integer> posts) {
        jdbc.sql("delete from planning.base_post where operation_id = :operation")
                .param("operation", operationId)
                .update();
        jdbc.sql("""
                        insert into planning.base_post (operation_id, member_id, post_id)
                        select :operation, * from unnest(:members::int[], :posts::int[])
                        """)
                .param("operation", operationId)
                .param("members", posts.keySet().toArray(Integer[]::new))
                .param("posts", posts.values().toArray(Integer[]::new))
                .update();
    }
}
