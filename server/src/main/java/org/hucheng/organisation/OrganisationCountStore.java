package org.hucheng.organisation;

import java.time.LocalDate;
import java.util.List;
import org.hucheng.kernel.MeasureQuery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts for the measures. A filter that is empty restricts nothing; a unit stands for everything below it. */
@Repository
class OrganisationCountStore {
    private static final String WITHIN = """
            (:anyUnit or %s in (
                with recursive below as (
                    select id from organisation.unit where operation_id = :operation and code = any(:unit)
                    union all
                    select c.id from organisation.unit c join below b on c.parent_id = b.id)
                select id from below))
            """;

    private final JdbcClient jdbc;

    OrganisationCountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long members(MeasureQuery query) {
        return count("""
                select count(*) from organisation.member m
                 where m.operation_id = :operation
                   and (:anyKind or m.kind = any(:kind))
                   and (:anyAgency or m.agency = any(:agency))
                   and (:anySkill or m.skills && :skill::text[])
                   and
                """ + WITHIN.formatted("m.unit_id"), query, "kind", "agency", "skill", "unit");
    }

    long units(MeasureQuery query) {
        return count("""
                select count(*) from organisation.unit u
                 where u.operation_id = :operation and (:anyKind or u.kind = any(:kind)) and
                """ + WITHIN.formatted("u.id"), query, "kind", "unit");
    }

    long divisions(MeasureQuery query) {
        return count("""
                select count(*) from organisation.division d
                 where d.operation_id = :operation and (:anyKind or d.kind = any(:kind)) and
                """ + WITHIN.formatted("d.unit_id"), query, "kind", "unit");
    }

    /** Teams that existed on some day of the window. */
    long teams(MeasureQuery query) {
        return inWindow("select count(*)", "", query);
    }

    /** Different tiers among those teams. */
    long teamTiers(MeasureQuery query) {
        return inWindow("select count(distinct t.tier)", "", query);
    }

    /** Different members of those teams. */
    long teamMembers(MeasureQuery query) {
        return inWindow(
                "select count(distinct tm.member_id)", "join organisation.team_member tm on tm.team_id = t.id", query);
    }

    private long inWindow(String select, String join, MeasureQuery query) {
        return count(
                select + " from organisation.team t " + join + """
                         where t.operation_id = :operation
                           and t.first_day <= :to and (t.last_day is null or t.last_day >= :from)
                           and (:anyKind or t.kind = any(:kind))
                           and (:anyTier or t.tier::text = any(:tier))
                           and (:anyTeam or t.code = any(:team))
                           and
                        """ + WITHIN.formatted("t.unit_id"),
                query,
                "kind",
                "tier",
                "team",
                "unit");
    }

    private long count(String sql, MeasureQuery query, String... keys) {
        LocalDate from = query.window().from();
        LocalDate to = query.window().to();
        var statement = jdbc.sql(sql)
                .param("operation", query.operationId())
                .param("from", from)
                .param("to", to);
        for (String key : keys) {
            List<String> values = query.any(key);
            String capital = Character.toUpperCase(key.charAt(0)) + key.substring(1);
            statement = statement.param("any" + capital, values.isEmpty()).param(key, values.toArray(String[]::new));
        }
        return statement.query(Long.class).single();
    }
}
