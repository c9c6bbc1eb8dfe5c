package org.hucheng.posts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.hucheng.kernel.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lists that the desk shows. */
@Repository
class PostListStore {
    private final JdbcClient jdbc;

    PostListStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a list of posts is narrowed to, seen at a moment; null narrows nothing. */
    record Filter(
            int operation,
            Instant now,
            @Nullable String code,
            @Nullable String pattern,
            @Nullable String kind,
            @Nullable String state) {}

    /** A post as stored, with the act and time of the last order in effect. */
    record Line(
            int id,
            String code,
            Text name,
            String kind,
            @Nullable String postClass,
            int lanes,
            double lon,
            double lat,
            int unitId,
            @Nullable String division,
            String state,
            @Nullable OffsetDateTime since) {}

    private static final String MATCHING = """
              from (
                select p.*, l.at as since,
                       case l.act when 'open' then 'open' when 'revoke' then 'revoked' else 'planned' end as state
                  from posts.post p
                  left join lateral (
                       select act, at from posts.order_in_force o
                        where o.post_id = p.id and o.at <= :now order by o.at desc limit 1) l on true
                 where p.operation_id = :operation) p
             where (:code::text is null or code = :code::text)
               and (:kind::text is null or kind = :kind::text)
               and (:state::text is null or state = :state::text)
               and (:pattern::text is null or code ilike :pattern::text
                    or name_zh ilike :pattern::text or name_en ilike :pattern::text)
            """;

    List<Line> list(Filter filter, @Nullable String after, int limit) {
        return narrowed(
                        "select *" + MATCHING
                                + "and (:after::text is null or code > :after::text) order by code limit :limit",
                        filter)
                .param("after", after)
                .param("limit", limit)
                .query(PostListStore::toLine)
                .list();
    }

    long count(Filter filter) {
        return narrowed("select count(*)" + MATCHING, filter).query(Long.class).single();
    }

    Optional<Line> find(int operation, String code, Instant now) {
        return list(new Filter(operation, now, code, null, null, null), null, 1).stream()
                .findFirst();
    }

    private JdbcClient.StatementSpec narrowed(String sql, Filter filter) {
        return jdbc.sql(sql)
                .param("operation", filter.operation())
                .param("now", filter.now().atOffset(ZoneOffset.UTC))
                .param("code", filter.code())
                .param("kind", filter.kind())
                .param("state", filter.state())
                .param("pattern", filter.pattern());
    }

    List<PostPage.OrderRow> orders(int post, ZoneId zone) {
        return jdbc.sql("""
                        select o.*, r.number as replaced_by
                          from posts.post_order o
                          left join posts.post_order r
                            on r.post_id = o.post_id and r.act = o.act and r.replaces = o.number
                         where o.post_id = :post order by o.at, o.id
                        """)
                .param("post", post)
                .query((row, n) -> new PostPage.OrderRow(
                        row.getString("act"),
                        row.getString("number"),
                        text(row, "given_by"),
                        in(zone, row, "at"),
                        text(row, "reason"),
                        row.getString("recorded_by"),
                        in(zone, row, "recorded_at"),
                        row.getString("replaces"),
                        row.getString("replaced_by")))
                .list();
    }

    List<PostPage.DemandRow> demand(int post) {
        return jdbc.sql("select * from posts.demand where post_id = :post order by id")
                .param("post", post)
                .query((row, n) -> new PostPage.DemandRow(
                        row.getString("system"),
                        row.getString("shift"),
                        row.getString("agency"),
                        row.getString("skill"),
                        row.getInt("needed"),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class)))
                .list();
    }

    private static Line toLine(ResultSet row, int n) throws SQLException {
        return new Line(
                row.getInt("id"),
                row.getString("code"),
                text(row, "name"),
                row.getString("kind"),
                row.getString("class"),
                row.getInt("lanes"),
                row.getDouble("lon"),
                row.getDouble("lat"),
                row.getInt("unit_id"),
                row.getString("division"),
                row.getString("state"),
                row.getObject("since", OffsetDateTime.class));
    }

    private static Text text(ResultSet row, String column) throws SQLException {
        return new Text(row.getString(column + "_zh"), row.getString(column + "_en"));
    }

    private static OffsetDateTime in(ZoneId zone, ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class)
                .atZoneSameInstant(zone)
                .toOffsetDateTime();
    }
}
