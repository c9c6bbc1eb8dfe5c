package org.hucheng.operations;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hucheng.kernel.DayWindow;
import org.hucheng.kernel.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Writes what a scenario says of an operation. */
@Repository
class OperationLoadStore {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    OperationLoadStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Adds the operation or changes the one of that code; answers its id. */
    int put(OperationFile file, @Nullable String outline) {
        Map<String, @Nullable Object> values = new HashMap<>();
        DayWindow period = Objects.requireNonNull(file.period());
        OperationFile.Order order = file.order();
        values.put("code", file.code());
        values.put("kind", file.kind());
        values.put("language", file.language());
        values.put("zone", file.zone());
        values.put("areaCode", file.areaCode());
        values.put("first", period.from());
        values.put("last", period.to());
        values.put("retention", file.retentionDays());
        values.put("number", order.number());
        values.put("basisFrom", order.basisFrom());
        values.put("basisTo", order.basisTo());
        values.put("issuedOn", order.issuedOn());
        values.put("settings", json.writeValueAsString(file.settings()));
        values.put("outline", outline);
        wording(values, "name", file.name());
        wording(values, "synthetic", file.synthetic());
        wording(values, "areaName", file.areaName());
        wording(values, "authority", order.authority());
        wording(values, "basis", order.basis());
        wording(values, "notice", order.notice());
        return jdbc.sql("""
                        insert into operations.operation as o (
                            code, name_zh, name_en, kind, language, time_zone, synthetic_zh, synthetic_en,
                            area_code, area_name_zh, area_name_en, first_day, last_day, retention_days,
                            order_number, authority_zh, authority_en, basis_zh, basis_en, basis_from, basis_to, issued_on,
                            notice_zh, notice_en, settings, outline)
                        values (
                            :code, :nameZh, :nameEn, :kind, :language, :zone, :syntheticZh, :syntheticEn,
                            :areaCode, :areaNameZh, :areaNameEn, :first, :last, :retention,
                            :number, :authorityZh, :authorityEn, :basisZh, :basisEn, :basisFrom, :basisTo::date, :issuedOn,
                            :noticeZh, :noticeEn, :settings::jsonb, :outline::jsonb)
                        on conflict on constraint operation_code do update set
                            name_zh = excluded.name_zh, name_en = excluded.name_en, kind = excluded.kind,
                            language = excluded.language, time_zone = excluded.time_zone,
                            synthetic_zh = excluded.synthetic_zh, synthetic_en = excluded.synthetic_en,
                            area_code = excluded.area_code, area_name_zh = excluded.area_name_zh,
                            area_name_en = excluded.area_name_en, first_day = excluded.first_day,
                            last_day = excluded.last_day, retention_days = excluded.retention_days,
                            order_number = excluded.order_number, authority_zh = excluded.authority_zh,
                            authority_en = excluded.authority_en, basis_zh = excluded.basis_zh,
                            basis_en = excluded.basis_en, basis_from = excluded.basis_from, basis_to = excluded.basis_to,
                            issued_on = excluded.issued_on, notice_zh = excluded.notice_zh, notice_en = excluded.notice_en,
                            settings = excluded.settings, outline = excluded.outline, stamp = pg_current_xact_id()::text::bigint
                        returning o.id
                        """).params(values).query(Integer.class).single();
    }

    private static void wording(Map<String, @Nullable Object> values, String stem, @Nullable Text text) {
        values.put(stem + "Zh", text == null ? null : text.zh());
        values.put(stem + "En", text == null ? null : text.en());
    }

    void putGroups(int operationId, List<GroupView> groups) {
        jdbc.sql("""
                        insert into operations.work_group
                               (operation_id, code, position, office, name_zh, name_en, brief_zh, brief_en)
                        select :operation, g->>'code', position, (g->>'office')::boolean,
                               g->'name'->>'zh', g->'name'->>'en', g->'brief'->>'zh', g->'brief'->>'en'
                          from jsonb_array_elements(:groups::jsonb) with ordinality as t(g, position)
                        on conflict on constraint work_group_code do update set
                            position = excluded.position, office = excluded.office, name_zh = excluded.name_zh,
                            name_en = excluded.name_en, brief_zh = excluded.brief_zh, brief_en = excluded.brief_en
                        """)
                .param("operation", operationId)
                .param("groups", json.writeValueAsString(groups))
                .update();
    }

    Map<Integer, String> groupsNotIn(int operationId, List<GroupView> groups) {
        Map<Integer, String> absent = new HashMap<>();
        Collection<String> codes = groups.stream().map(GroupView::code).toList();
        jdbc.sql("""
                        select id, code from operations.work_group
                         where operation_id = :operation and code <> all(:codes)
                        """)
                .param("operation", operationId)
                .param("codes", codes.toArray(String[]::new))
                .query(row -> {
                    absent.put(row.getInt("id"), row.getString("code"));
                });
        return absent;
    }

    void removeGroups(Set<Integer> ids) {
        jdbc.sql("delete from operations.work_group where id = any(:ids)")
                .param("ids", ids.toArray(Integer[]::new))
                .update();
    }
}
