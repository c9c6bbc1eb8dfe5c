package org.hucheng.organisation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Writes a scenario's organisation: whole files at a time, found again by code so that ids stay. */
@Repository
class OrganisationLoadStore {
    private static final Map<String, String> TABLES = Map.of(
            "unit", "organisation.unit",
            "division", "organisation.division",
            "member", "organisation.member",
            "team", "organisation.team");

    private final JdbcClient jdbc;
    private final JsonMapper json;

    OrganisationLoadStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void putUnits(int operation, List<OrganisationFiles.UnitLine> units) {
        write(operation, units, """
                insert into organisation.unit (operation_id, code, kind, name_zh, name_en)
                select :operation, r.code, r.kind, r.name->>'zh', r.name->>'en'
                  from jsonb_to_recordset(:rows::jsonb) as r(code text, kind text, name jsonb)
                on conflict on constraint unit_code do update set
                    kind = excluded.kind, name_zh = excluded.name_zh, name_en = excluded.name_en
                """);
    }

    /** Homes of units; one that the files do not give any more is taken away. */
    void replacePlaces(int operation, List<OrganisationFiles.PlaceLine> places) {
        write(operation, places, """
                update organisation.unit u set lon = p.lon, lat = p.lat
                  from organisation.unit o
                  left join jsonb_to_recordset(:rows::jsonb) as p(unit text, lon double precision, lat double precision)
                    on p.unit = o.code
                 where o.operation_id = :operation and u.id = o.id
                """);
    }

    void putDivisions(int operation, List<OrganisationFiles.DivisionLine> divisions) {
        write(operation, divisions, """
                insert into organisation.division (operation_id, code, kind, name_zh, name_en, unit_id, synthetic)
                select :operation, r.code, r.kind, r.name->>'zh', r.name->>'en', u.id, r.synthetic
                  from jsonb_to_recordset(:rows::jsonb) as r(code text, kind text, name jsonb, unit text, synthetic boolean)
                  left join organisation.unit u on u.operation_id = :operation and u.code = r.unit
                on conflict on constraint division_code do update set
                    kind = excluded.kind, name_zh = excluded.name_zh, name_en = excluded.name_en,
                    unit_id = excluded.unit_id, synthetic = excluded.synthetic
                """);
        write(operation, divisions, """
                update organisation.division d set parent_id = p.id
                  from jsonb_to_recordset(:rows::jsonb) as r(code text, parent text)
                  left join organisation.division p on p.operation_id = :operation and p.code = r.parent
                 where d.operation_id = :operation and d.code = r.code and d.parent_id is distinct from p.id
                """);
    }

    /** Parents and divisions of units, once all of them are there. */
    void tieUnits(int operation, List<OrganisationFiles.UnitLine> units) {
        write(operation, units, """
                update organisation.unit u set parent_id = p.id, division_id = d.id
                  from jsonb_to_recordset(:rows::jsonb) as r(code text, parent text, division text)
                  left join organisation.unit p on p.operation_id = :operation and p.code = r.parent
                  left join organisation.division d on d.operation_id = :operation and d.code = r.division
                 where u.operation_id = :operation and u.code = r.code
                   and (u.parent_id, u.division_id) is distinct from (p.id, d.id)
                """);
    }

    void putMembers(int operation, List<OrganisationFiles.MemberLine> members) {
        write(operation, members, """
                insert into organisation.member as m (operation_id, code, unit_id, kind, agency, skills, name_zh, name_en)
                select :operation, r.code, u.id, r.kind, r.agency, r.skills, r.name->>'zh', r.name->>'en'
                  from jsonb_to_recordset(:rows::jsonb)
                    as r(code text, unit text, kind text, agency text, skills text[], name jsonb)
                  join organisation.unit u on u.operation_id = :operation and u.code = r.unit
                on conflict on constraint member_code do update set
                    unit_id = excluded.unit_id, kind = excluded.kind, agency = excluded.agency,
                    skills = excluded.skills, name_zh = excluded.name_zh, name_en = excluded.name_en
                 where (m.unit_id, m.kind, m.agency, m.skills, m.name_zh, m.name_en) is distinct from
                       (excluded.unit_id, excluded.kind, excluded.agency, excluded.skills, excluded.name_zh, excluded.name_en)
                """);
    }

    void putTeams(int operation, List<OrganisationFiles.TeamLine> teams) {
        write(operation, teams, """
                insert into organisation.team
                       (operation_id, code, kind, tier, unit_id, name_zh, name_en, first_day, last_day)
                select :operation, r.code, r.kind, r.tier, u.id, r.name->>'zh', r.name->>'en', r."from", r."to"
                  from jsonb_to_recordset(:rows::jsonb)
                    as r(code text, kind text, tier int, unit text, name jsonb, "from" date, "to" date)
                  join organisation.unit u on u.operation_id = :operation and u.code = r.unit
                on conflict on constraint team_code do update set
                    kind = excluded.kind, tier = excluded.tier, unit_id = excluded.unit_id, name_zh = excluded.name_zh,
                    name_en = excluded.name_en, first_day = excluded.first_day, last_day = excluded.last_day
                """);
    }

    void replaceTeamMembers(int operation, List<OrganisationFiles.TeamMemberLine> lines) {
        jdbc.sql("""
                        delete from organisation.team_member
                         where team_id in (select id from organisation.team where operation_id = :operation)
                        """).param("operation", operation).update();
        write(operation, lines, """
                insert into organisation.team_member (team_id, member_id)
                select t.id, m.id
                  from jsonb_to_recordset(:rows::jsonb) as r(team text, member text)
                  join organisation.team t on t.operation_id = :operation and t.code = r.team
                  join organisation.member m on m.operation_id = :operation and m.code = r.member
                """);
    }

    void replaceGroupMembers(int operation, List<OrganisationFiles.GroupMemberLine> lines) {
        jdbc.sql("delete from organisation.group_member where operation_id = :operation")
                .param("operation", operation)
                .update();
        write(operation, lines, """
                insert into organisation.group_member (operation_id, group_code, member_id, position, duty_zh, duty_en)
                select :operation, r->>'group', m.id, r.position, r->'duty'->>'zh', r->'duty'->>'en'
                  from jsonb_array_elements(:rows::jsonb) with ordinality as r(r, position)
                  join organisation.member m on m.operation_id = :operation and m.code = r->>'member'
                """);
    }

    private void write(int operation, List<?> rows, String sql) {
        jdbc.sql(sql)
                .param("operation", operation)
                .param("rows", json.writeValueAsString(rows))
                .update();
    }

    /** Code by id of what is stored and not among these codes. */
    Map<Integer, String> notAmong(String what, int operation, Set<String> codes) {
        Map<Integer, String> absent = new HashMap<>();
        jdbc.sql("select id, code from " + TABLES.get(what)
                        + " where operation_id = :operation and code <> all(:codes)")
                .param("operation", operation)
                .param("codes", codes.toArray(String[]::new))
                .query(row -> {
                    absent.put(row.getInt("id"), row.getString("code"));
                });
        return absent;
    }

    void remove(String what, Set<Integer> ids) {
        if (ids.isEmpty()) {
            return;
        }
        Integer[] going = ids.toArray(Integer[]::new);
        if (what.equals("division")) {
            jdbc.sql("update organisation.unit set division_id = null where division_id = any(:ids)")
                    .param("ids", going)
                    .update();
        }
        jdbc.sql("delete from " + TABLES.get(what) + " where id = any(:ids)")
                .param("ids", going)
                .update();
    }

    Set<Integer> unitsOfMembers(Set<Integer> units) {
        return new HashSet<>(jdbc.sql("select distinct unit_id from organisation.member where unit_id = any(:ids)")
                .param("ids", units.toArray(Integer[]::new))
                .query(Integer.class)
                .list());
    }
}
