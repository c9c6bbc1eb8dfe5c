package org.hucheng.posts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hucheng.kernel.DayWindow;
import org.hucheng.kernel.GeoPoint;
import org.hucheng.kernel.Text;
import org.hucheng.kernel.TimeWindow;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostStore {
    private final JdbcClient jdbc;

    PostStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PostRef> catalog(int operation) {
        Map<Integer, List<TimeWindow>> open = new HashMap<>();
        orders(operation).forEach((post, orders) -> open.put(post, openTimes(orders)));
        return jdbc.sql("select * from posts.post where operation_id = :operation order by code")
                .param("operation", operation)
                .query((row, n) -> toPost(row, open))
                .list();
    }

    /** Every post's orders in force, oldest first. */
    Map<Integer, List<PostOrder>> orders(int operation) {
        Map<Integer, List<PostOrder>> orders = new HashMap<>();
        jdbc.sql("""
                        select o.* from posts.order_in_force o join posts.post p on p.id = o.post_id
                         where p.operation_id = :operation order by o.post_id, o.at
                        """).param("operation", operation).query(row -> {
            orders.computeIfAbsent(row.getInt("post_id"), id -> new ArrayList<>())
                    .add(toOrder(row, 0));
        });
        return orders;
    }

    private static List<TimeWindow> openTimes(List<PostOrder> orders) {
        List<TimeWindow> windows = new ArrayList<>();
        for (PostOrder order : orders) {
            if (order.act() == PostOrder.Act.OPEN) {
                windows.add(new TimeWindow(order.at(), null));
            } else {
                windows.add(new TimeWindow(windows.removeLast().from(), order.at()));
            }
        }
        return windows;
    }

    /** Id of the post, locked until the transaction ends so that two orders cannot be recorded past each other. */
    Optional<Integer> lock(int operation, String code) {
        return jdbc.sql("select id from posts.post where operation_id = :operation and code = :code for update")
                .param("operation", operation)
                .param("code", code)
                .query(Integer.class)
                .optional();
    }

    /** All of a post's orders, also those that were replaced. */
    List<PostOrder> ordersOf(int post) {
        return jdbc.sql("select * from posts.post_order where post_id = :post order by at")
                .param("post", post)
                .query(PostStore::toOrder)
                .list();
    }

    void add(int post, PostOrder order, String recordedBy) {
        jdbc.sql("""
                        insert into posts.post_order
                               (post_id, act, number, given_by_zh, given_by_en, at, reason_zh, reason_en, recorded_by, replaces)
                        values (:post, :act, :number, :byZh, :byEn, :at, :reasonZh, :reasonEn, :recordedBy, :replaces)
                        """)
                .param("post", post)
                .param("act", order.act().code())
                .param("number", order.number())
                .param("byZh", order.givenBy().zh())
                .param("byEn", order.givenBy().en())
                .param("at", order.at().atOffset(ZoneOffset.UTC))
                .param("reasonZh", order.reason().zh())
                .param("reasonEn", order.reason().en())
                .param("recordedBy", recordedBy)
                .param("replaces", order.replaces())
                .update();
    }

    /** Refuses POST_CODE_TAKEN. */
    int add(int operation, NewPost post, int unitId) {
        try {
            return jdbc.sql("""
                            insert into posts.post
                                   (operation_id, code, kind, class, lanes, name_zh, name_en, lon, lat, unit_id, division)
                            values (:operation, :code, :kind, :class, :lanes, :zh, :en, :lon, :lat, :unit, :division)
                            returning id
                            """)
                    .param("operation", operation)
                    .param("code", post.code())
                    .param("kind", post.kind())
                    .param("class", post.postClass())
                    .param("lanes", post.lanes())
                    .param("zh", post.name().zh())
                    .param("en", post.name().en())
                    .param("lon", post.place().lon())
                    .param("lat", post.place().lat())
                    .param("unit", unitId)
                    .param("division", post.division())
                    .query(Integer.class)
                    .single();
        } catch (DuplicateKeyException e) {
            throw PostProblem.POST_CODE_TAKEN.refuse("post", post.code());
        }
    }

    void addDemand(int post, NewNeed need, DayWindow days) {
        jdbc.sql("""
                        insert into posts.demand (post_id, system, shift, agency, skill, needed, first_day, last_day)
                        values (:post, :system, :shift, :agency, :skill, :needed, :first, :last)
                        """)
                .param("post", post)
                .param("system", need.system())
                .param("shift", need.shift())
                .param("agency", need.agency())
                .param("skill", need.skill())
                .param("needed", need.needed())
                .param("first", days.from())
                .param("last", days.to())
                .update();
    }

    List<DemandLine> demand(int operation) {
        return jdbc.sql("""
                        select d.* from posts.demand d join posts.post p on p.id = d.post_id
                         where p.operation_id = :operation order by d.id
                        """)
                .param("operation", operation)
                .query((row, n) -> new DemandLine(
                        row.getInt("post_id"),
                        row.getString("system"),
                        row.getString("shift"),
                        row.getString("agency"),
                        row.getString("skill"),
                        row.getInt("needed"),
                        new DayWindow(
                                row.getObject("first_day", LocalDate.class),
                                row.getObject("last_day", LocalDate.class))))
                .list();
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

    private static PostOrder toOrder(ResultSet row, int n) throws SQLException {
        return new PostOrder(
                PostOrder.Act.of(row.getString("act")),
                row.getString("number"),
                new Text(row.getString("given_by_zh"), row.getString("given_by_en")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new Text(row.getString("reason_zh"), row.getString("reason_en")),
                row.getString("replaces"));
    }
}
