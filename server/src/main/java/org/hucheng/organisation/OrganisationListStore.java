package org.hucheng.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.hucheng.kernel.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lists that the desk shows. */
@Repository
class OrganisationListStore {
    private final JdbcClient jdbc;

    OrganisationListStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a list of members is narrowed to; null narrows nothing. A unit stands for everything below it. */
    record MemberFilter(
            int operation,
            @Nullable String unit,
            @Nullable String kind,
            @Nullable String pattern) {}

    List<UnitRow> units(int operation) {
        return jdbc.sql("""
                        with recursive own as (
                            select u.id, count(m.id) as members
                              from organisation.unit u left join organisation.member m on m.unit_id = u.id
                             where u.operation_id = :operation group by u.id),
                        above as (
                            select id, id as ancestor, parent_id from organisation.unit where operation_id = :operation
                            union all
                            select a.id, p.id, p.parent_id from above a join organisation.unit p on p.id = a.parent_id),
                        below as (
                            select a.ancestor as id, sum(o.members) as members
                              from above a join own o on o.id = a.id group by a.ancestor)
                        select u.code, p.code as parent, u.kind, u.name_zh, u.name_en, d.code as division,
                               o.members, b.members as members_below, u.lon, u.lat
                          from organisation.unit u
                          join own o on o.id = u.id
                          join below b on b.id = u.id
                          left join organisation.unit p on p.id = u.parent_id
                          left join organisation.division d on d.id = u.division_id
                         where u.operation_id = :operation
                         order by u.id
                        """)
                .param("operation", operation)
                .query((row, n) -> new UnitRow(
                        row.getString("code"),
                        row.getString("parent"),
                        row.getString("kind"),
                        text(row, "name"),
                        row.getString("division"),
                        row.getLong("members"),
                        row.getLong("members_below"),
                        row.getObject("lon", Double.class),
                        row.getObject("lat", Double.class)))
                .list();
    }

    private static final String MATCHING = """
              from organisation.member m join organisation.unit u on u.id = m.unit_id
             where m.operation_id = :operation
               and (:kind::text is null or m.kind = :kind::text)
               and (:pattern::text is null
                    or m.code ilike :pattern::text or m.name_zh ilike :pattern::text or m.name_en ilike :pattern::text)
               and (:unit::text is null or m.unit_id in (
                    with recursive below as (
                        select id from organisation.unit where operation_id = :operation and code = :unit::text
                        union all
                        select c.id from organisation.unit c join below b on c.parent_id = b.id)
                    select id from below))
            """;

    List<MemberRow> members(MemberFilter filter, @Nullable String after, int limit) {
        return narrowed(
                        """
                        select m.code, m.name_zh, m.name_en, m.kind, m.agency, m.skills,
                               u.code as unit, u.name_zh as unit_name_zh, u.name_en as unit_name_en
                        """ + MATCHING
                                + "and (:after::text is null or m.code > :after::text) order by m.code limit :limit",
                        filter)
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> new MemberRow(
                        row.getString("code"),
                        text(row, "name"),
                        row.getString("kind"),
                        row.getString("agency"),
                        List.of((String[]) row.getArray("skills").getArray()),
                        new MemberRow.CodeAndName(row.getString("unit"), text(row, "unit_name"))))
                .list();
    }

    long countMembers(MemberFilter filter) {
        return narrowed("select count(*)" + MATCHING, filter).query(Long.class).single();
    }

    private JdbcClient.StatementSpec narrowed(String sql, MemberFilter filter) {
        return jdbc.sql(sql)
                .param("operation", filter.operation())
                .param("unit", filter.unit())
                .param("kind", filter.kind())
                .param("pattern", filter.pattern());
    }

    List<TeamRow> teams(int operation) {
        return jdbc.sql("""
                        select t.code, t.kind, t.tier, u.code as unit, t.name_zh, t.name_en, t.first_day, t.last_day,
                               (select count(*) from organisation.team_member where team_id = t.id) as members
                          from organisation.team t join organisation.unit u on u.id = t.unit_id
                         where t.operation_id = :operation order by t.kind, t.tier, t.code
                        """)
                .param("operation", operation)
                .query((row, n) -> new TeamRow(
                        row.getString("code"),
                        row.getString("kind"),
                        row.getObject("tier", Integer.class),
                        row.getString("unit"),
                        text(row, "name"),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        row.getLong("members")))
                .list();
    }

    List<DivisionRow> divisions(int operation, @Nullable String parent) {
        return jdbc.sql("""
                        select d.code, p.code as parent, d.kind, d.name_zh, d.name_en, u.code as unit, d.synthetic
                          from organisation.division d
                          left join organisation.division p on p.id = d.parent_id
                          left join organisation.unit u on u.id = d.unit_id
                         where d.operation_id = :operation and (:parent::text is null or p.code = :parent::text)
                         order by d.code
                        """)
                .param("operation", operation)
                .param("parent", parent)
                .query((row, n) -> new DivisionRow(
                        row.getString("code"),
                        row.getString("parent"),
                        row.getString("kind"),
                        text(row, "name"),
                        row.getString("unit"),
                        row.getBoolean("synthetic")))
                .list();
    }

    List<GroupMemberRow> groupMembers(int operation) {
        return jdbc.sql("""
                        select g.group_code, m.code, m.name_zh, m.name_en, g.duty_zh, g.duty_en
                          from organisation.group_member g join organisation.member m on m.id = g.member_id
                         where g.operation_id = :operation order by g.group_code, g.position
                        """)
                .param("operation", operation)
                .query((row, n) -> new GroupMemberRow(
                        row.getString("group_code"), row.getString("code"), text(row, "name"), text(row, "duty")))
                .list();
    }

    private static Text text(ResultSet row, String column) throws SQLException {
        return new Text(row.getString(column + "_zh"), row.getString(column + "_en"));
    }
}
