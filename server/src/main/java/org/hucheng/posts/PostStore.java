package org.hucheng.posts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hucheng.kernel.DayWindow;
import org.hucheng.kernel.GeoPoint;
import org.hucheng.kernel.Text;
import org.hucheng.kernel.TimeWindow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostStore {
    private final JdbcClient jdbc;

    PostStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PostRef> catalog(int operationId) {
        Map<Integer, List<TimeWindow>> open = openTimes(operationId);
        return jdbc.sql("select * from posts.post where operation_id = :operation order by code")
                .param("operation", operationId)
                .query((row, n) -> toPost(row, open))
                .list();
    }

    private Map<Integer, List<TimeWindow>> openTimes(int operationId) {
        Map<Integer, List<TimeWindow>> times = new java.util.HashMap<>();
        jdbc.sql("""
                        select o.post_id, o.act, o.at
                          from posts.post_order o join posts.post p on p.id = o.post_id
                         where p.operation_id = :operation
                         order by o.post_id, o.at, o.act desc
                        """).param("operation", operationId).query(row -> {
            List<TimeWindow> windows = times.computeIfAbsent(row.getInt("post_id"), id -> new ArrayList<>());
            Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
            if (row.getString("act").equals("open")) {
                windows.add(new TimeWindow(at, null));
            } else {
                windows.add(new TimeWindow(windows.removeLast().from(), at));
            }
        });
        return times;
    }

    List<DemandLine> demand(int operationId) {
        return jdbc.sql("""
                        select d.* from posts.demand d join posts.post p on p.id = d.post_id
                         where p.operation_id = :operation order by d.id
                        """)
                .param("operation", operationId)
                .query(PostStore::toDemand)
                .list();
    }

    static DemandLine toDemand(ResultSet row, int n) throws SQLException {
        return new DemandLine(
                row.getInt("post_id"),
                row.getString("system"),
                row.getString("shift"),
                row.getString("agency"),
                row.getString("skill"),
                row.getInt("needed"),
                new DayWindow(row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class)));
    }

    private static PostRef toPost(ResultSet row, Map<Integer, List<TimeWindow>> open) throws SQLException {
        int id = row.getInt("id");
        return new PostRef(
                id,
                row.getString("code"),
                new Text(row.getString("name_zh"), row.getString("name_en")),
                row.getString("kind"),
                row.getString("class"),
                row.getInt("lanes"),
                new GeoPoint(row.getDouble("lon"), row.getDouble("lat")),
                row.getInt("unit_id"),
                List.copyOf(open.getOrDefault(id, List.of())));
    }
}
