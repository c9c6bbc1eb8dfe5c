package org.hucheng.command;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.hucheng.kernel.DayWindow;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ObjectiveStore {
    private final JdbcClient jdbc;

    ObjectiveStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that are not ended first, then by number. */
    List<Objective> list(int operation, LocalDate today, ZoneId zone) {
        return jdbc.sql("""
                        select o.number, o.body, o.first_day, o.last_day, o.set_at, o.set_by,
                               coalesce(e.outcome, case when o.last_day < :today then 'late' else 'set' end) as state,
                               e.at as ended_at, e.by as ended_by, e.body as end_body
                          from command.objective o left join command.objective_end e on e.objective_id = o.id
                         where o.operation_id = :operation order by e.objective_id is not null, o.number
                        """)
                .param("operation", operation)
                .param("today", today)
                .query((row, n) -> {
                    Timestamp ended = row.getTimestamp("ended_at");
                    return new Objective(
                            row.getInt("number"),
                            row.getString("body"),
                            row.getObject("first_day", LocalDate.class),
                            row.getObject("last_day", LocalDate.class),
                            row.getTimestamp("set_at").toInstant().atZone(zone).toOffsetDateTime(),
                            row.getString("set_by"),
                            row.getString("state"),
                            ended == null
                                    ? null
                                    : ended.toInstant().atZone(zone).toOffsetDateTime(),
                            row.getString("ended_by"),
                            row.getString("end_body"));
                })
                .list();
    }

    int add(int operation, String text, DayWindow days, Instant at, String by) {
        return jdbc.sql("""
                        insert into command.objective (operation_id, number, body, first_day, last_day, set_at, set_by)
                        select :operation, coalesce(max(number), 0) + 1, :text, :from, :to, :at, :by
                          from command.objective where operation_id = :operation
                        returning number
                        """)
                .param("operation", operation)
                .param("text", text)
                .param("from", days.from())
                .param("to", days.to())
                .param("at", Timestamp.from(at))
                .param("by", by)
                .query(Integer.class)
                .single();
    }

    Optional<Integer> find(int operation, int number) {
        return jdbc.sql("select id from command.objective where operation_id = :operation and number = :number")
                .param("operation", operation)
                .param("number", number)
                .query(Integer.class)
                .optional();
    }

    /** Refuses OBJECTIVE_ENDED. */
    void end(int id, String outcome, String text, Instant at, String by) {
        try {
            jdbc.sql("""
                            insert into command.objective_end (objective_id, outcome, at, by, body)
                            values (:id, :outcome, :at, :by, :text)
                            """)
                    .param("id", id)
                    .param("outcome", outcome)
                    .param("at", Timestamp.from(at))
                    .param("by", by)
                    .param("text", text)
                    .update();
        } catch (DuplicateKeyException e) {
            throw CommandProblem.OBJECTIVE_ENDED.refuse();
        }
    }
}
