package org.hucheng.posts;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hucheng.organisation.UnitTree;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Writes a scenario's posts, orders and demand. */
@Repository
class PostLoadStore {
    private record PostAndUnit(PostFiles.PostLine post, int unitId) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PostLoadStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void putPosts(int operation, List<PostFiles.PostLine> posts, UnitTree units) {
        List<PostAndUnit> rows = posts.stream()
                .map(post -> new PostAndUnit(
                        post, Objects.requireNonNull(units.find(post.unit())).id()))
                .toList();
        write(operation, rows, """
                insert into posts.post
                       (operation_id, code, kind, class, lanes, name_zh, name_en, lon, lat, unit_id, division, loaded)
                select :operation, p.code, p.kind, p."postClass", p.lanes, p.name->>'zh', p.name->>'en', p.lon, p.lat,
                       r."unitId", p.division, true
                  from jsonb_to_recordset(:rows::jsonb) as r(post jsonb, "unitId" int),
                       jsonb_to_record(r.post)
                    as p(code text, kind text, "postClass" text, lanes int, name jsonb, lon double precision,
                         lat double precision, division text)
                on conflict on constraint post_code do update set
                    kind = excluded.kind, class = excluded.class, lanes = excluded.lanes, name_zh = excluded.name_zh,
                    name_en = excluded.name_en, lon = excluded.lon, lat = excluded.lat, unit_id = excluded.unit_id,
                    division = excluded.division, loaded = true
                """);
    }

    /** The files' orders in place of those that files brought before; what was recorded on the desk stays. */
    void replaceOrders(int operation, List<PostFiles.OrderLine> orders) {
        write(operation, orders, """
                delete from posts.post_order o using posts.post p
                 where p.id = o.post_id and p.operation_id = :operation and o.loaded
                   and not exists (
                       select 1 from jsonb_to_recordset(:rows::jsonb) as r(post text, act text, number text)
                        where r.post = p.code and r.act = o.act and r.number = o.number)
                """);
        write(operation, orders, """
                insert into posts.post_order
                       (post_id, act, number, given_by_zh, given_by_en, at, reason_zh, reason_en, recorded_by, loaded)
                select p.id, r.act, r.number, r."givenBy"->>'zh', r."givenBy"->>'en', r.at, r.reason->>'zh',
                       r.reason->>'en', 'operator', true
                  from jsonb_to_recordset(:rows::jsonb)
                    as r(post text, act text, number text, "givenBy" jsonb, at timestamptz, reason jsonb)
                  join posts.post p on p.operation_id = :operation and p.code = r.post
                on conflict on constraint post_order_number do update set
                    given_by_zh = excluded.given_by_zh, given_by_en = excluded.given_by_en, at = excluded.at,
                    reason_zh = excluded.reason_zh, reason_en = excluded.reason_en
                """);
    }

    /** In the order of the lines, which is the order they are shown in; what a post of the desk needs stays. */
    void replaceDemand(int operation, List<PostFiles.NeedLine> demand) {
        jdbc.sql("""
                        delete from posts.demand
                         where post_id in (select id from posts.post where operation_id = :operation and loaded)
                        """).param("operation", operation).update();
        write(operation, demand, """
                insert into posts.demand (post_id, system, shift, agency, skill, needed, first_day, last_day)
                select p.id, r.system, r.shift, r.agency, r.skill, r.needed, r."from", r."to"
                  from rows from (jsonb_to_recordset(:rows::jsonb) as (
                           post text, system text, shift text, agency text, skill text, needed int, "from" date, "to" date))
                       with ordinality as r(post, system, shift, agency, skill, needed, "from", "to", line)
                  join posts.post p on p.operation_id = :operation and p.code = r.post
                 order by r.line
                """);
    }

    private void write(int operation, List<?> rows, String sql) {
        jdbc.sql(sql)
                .param("operation", operation)
                .param("rows", json.writeValueAsString(rows))
                .update();
    }

    Map<Integer, String> codes(int operation) {
        return codes(operation, Set.of(), false);
    }

    /** Code by id of the posts that a scenario brought and that are not among these codes. */
    Map<Integer, String> loadedNotAmong(int operation, Set<String> codes) {
        return codes(operation, codes, true);
    }

    private Map<Integer, String> codes(int operation, Set<String> without, boolean onlyLoaded) {
        Map<Integer, String> codes = new HashMap<>();
        jdbc.sql("""
                        select id, code from posts.post
                         where operation_id = :operation and code <> all(:without) and (loaded or not :onlyLoaded)
                        """)
                .param("operation", operation)
                .param("without", without.toArray(String[]::new))
                .param("onlyLoaded", onlyLoaded)
                .query(row -> {
                    codes.put(row.getInt("id"), row.getString("code"));
                });
        return codes;
    }

    void remove(Set<Integer> ids) {
        jdbc.sql("delete from posts.post where id = any(:ids)")
                .param("ids", ids.toArray(Integer[]::new))
                .update();
    }

    Set<Integer> unitsOfPosts(Set<Integer> units) {
        return new HashSet<>(jdbc.sql("select distinct unit_id from posts.post where unit_id = any(:units)")
                .param("units", units.toArray(Integer[]::new))
                .query(Integer.class)
                .list());
    }
}
