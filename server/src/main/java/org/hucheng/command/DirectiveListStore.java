package org.hucheng.command;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Directives as they stand at a moment. */
@Repository
class DirectiveListStore {
    private final JdbcClient jdbc;

    DirectiveListStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a list is narrowed to, seen at a moment; null narrows nothing. {@code group} {@code command} asks for those of the command itself. */
    record Filter(
            int operation,
            Instant at,
            @Nullable Integer number,
            @Nullable String pattern,
            @Nullable String state,
            @Nullable String priority,
            @Nullable String group,
            @Nullable String unit) {}

    /** A unit of a directive, as stored. */
    record Line(
            int unitId,
            String unit,
            @Nullable OffsetDateTime acknowledgedAt,
            @Nullable String acknowledgedBy,
            @Nullable OffsetDateTime doneAt,
            @Nullable String doneBy,
            @Nullable String report) {}

    private static final String MATCHING = """
              from (
                select d.*, old.number as withdraws_number, new.number as withdrawn_by, s.units, s.acknowledged, s.done,
                       case when new.id is not null then 'withdrawn' when s.done = s.units then 'done'
                            when d.due_at <= :at then 'overdue' else 'open' end as state
                  from command.directive d
                  left join command.directive old on old.id = d.withdraws
                  left join command.directive new on new.withdraws = d.id and new.given_at <= :at
                  cross join lateral (
                       select count(*) as units, count(a.at) as acknowledged, count(r.at) as done
                         from command.directive_unit u
                         left join command.acknowledgement a
                           on a.directive_id = u.directive_id and a.unit_id = u.unit_id and a.at <= :at
                         left join command.done_report r
                           on r.directive_id = u.directive_id and r.unit_id = u.unit_id and r.at <= :at
                        where u.directive_id = d.id) s
                 where d.operation_id = :operation and d.given_at <= :at) d
             where (:number::int is null or number = :number)
               and (:pattern::text is null or subject ilike :pattern or body ilike :pattern or number::text ilike :pattern)
               and (:state::text is null or state = :state)
               and (:priority::text is null or priority = :priority)
               and (:group::text is null or coalesce(from_group, 'command') = :group)
               and (:unit::text is null or exists (
                    select from command.directive_unit u where u.directive_id = d.id and u.unit = :unit))
            """;

    /** The newest first. */
    List<DirectiveRow> list(Filter filter, @Nullable Integer before, int limit, ZoneId zone) {
        return narrowed(
                        "select *" + MATCHING
                                + " and (:before::int is null or number < :before) order by number desc limit :limit",
                        filter)
                .param("before", before)
                .param("limit", limit)
                .query((row, n) -> toRow(row, zone))
                .list();
    }

    long count(Filter filter) {
        return narrowed("select count(*)" + MATCHING, filter).query(Long.class).single();
    }

    Optional<DirectiveRow> find(int operation, int number, Instant at, ZoneId zone) {
        return list(new Filter(operation, at, number, null, null, null, null, null), null, 1, zone).stream()
                .findFirst();
    }

    List<Line> lines(int operation, int number, Instant at, ZoneId zone) {
        return jdbc.sql("""
                        select u.unit_id, u.unit, a.at as ack_at, a.by as ack_by, r.at as done_at, r.by as done_by, r.body
                          from command.directive d
                          join command.directive_unit u on u.directive_id = d.id
                          left join command.acknowledgement a
                            on a.directive_id = d.id and a.unit_id = u.unit_id and a.at <= :at
                          left join command.done_report r
                            on r.directive_id = d.id and r.unit_id = u.unit_id and r.at <= :at
                         where d.operation_id = :operation and d.number = :number order by u.unit
                        """)
                .param("operation", operation)
                .param("number", number)
                .param("at", Timestamp.from(at))
                .query((row, n) -> new Line(
                        row.getInt("unit_id"),
                        row.getString("unit"),
                        moment(row, "ack_at", zone),
                        row.getString("ack_by"),
                        moment(row, "done_at", zone),
                        row.getString("done_by"),
                        row.getString("body")))
                .list();
    }

    private JdbcClient.StatementSpec narrowed(String sql, Filter filter) {
        return jdbc.sql(sql)
                .param("operation", filter.operation())
                .param("at", Timestamp.from(filter.at()))
                .param("number", filter.number())
                .param("pattern", filter.pattern())
                .param("state", filter.state())
                .param("priority", filter.priority())
                .param("group", filter.group())
                .param("unit", filter.unit());
    }

    private static DirectiveRow toRow(ResultSet row, ZoneId zone) throws SQLException {
        return new DirectiveRow(
                row.getInt("number"),
                row.getString("from_group"),
                row.getString("subject"),
                row.getString("body"),
                row.getString("priority"),
                Objects.requireNonNull(moment(row, "given_at", zone)),
                row.getString("given_by"),
                Objects.requireNonNull(moment(row, "due_at", zone)),
                row.getString("state"),
                row.getInt("units"),
                row.getInt("acknowledged"),
                row.getInt("done"),
                row.getObject("withdraws_number", Integer.class),
                row.getObject("withdrawn_by", Integer.class));
    }

    private static @Nullable OffsetDateTime moment(ResultSet row, String column, ZoneId zone) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant().atZone(zone).toOffsetDateTime();
    }
}
