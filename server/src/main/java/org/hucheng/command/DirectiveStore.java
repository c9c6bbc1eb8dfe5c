package org.hucheng.command;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.hucheng.organisation.UnitRef;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adds directives, acknowledgements and reports. */
@Repository
class DirectiveStore {
    private final JdbcClient jdbc;

    DirectiveStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A directive as it is acted on. */
    record Known(int id, boolean withdrawn, Set<Integer> units) {}

    /** Until the transaction ends nobody else commands in this operation: numbers follow each other without a gap. */
    void lock(int operation) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('command'), :operation)")
                .param("operation", operation)
                .query(row -> {});
    }

    int nextNumber(int operation) {
        return jdbc.sql("select coalesce(max(number), 0) + 1 from command.directive where operation_id = :operation")
                .param("operation", operation)
                .query(Integer.class)
                .single();
    }

    Optional<Known> find(int operation, int number) {
        return jdbc.sql("""
                        select d.id, exists (select from command.directive c where c.withdraws = d.id) as withdrawn,
                               (select array_agg(unit_id) from command.directive_unit u where u.directive_id = d.id) as units
                          from command.directive d where operation_id = :operation and number = :number
                        """)
                .param("operation", operation)
                .param("number", number)
                .query((row, n) -> new Known(row.getInt("id"), row.getBoolean("withdrawn"), Set.of((Integer[])
                        row.getArray("units").getArray())))
                .optional();
    }

    void add(
            int operation,
            int number,
            NewDirective directive,
            Collection<UnitRef> units,
            @Nullable Integer withdrawsId,
            Instant at,
            String by) {
        int id = jdbc.sql("""
                        insert into command.directive
                               (operation_id, number, from_group, subject, body, priority, given_at, due_at, given_by, withdraws)
                        values (:operation, :number, :group, :subject, :text, :priority, :at, :due, :by, :withdraws)
                        returning id
                        """)
                .param("operation", operation)
                .param("number", number)
                .param("group", directive.group())
                .param("subject", directive.subject())
                .param("text", directive.text())
                .param("priority", directive.priority())
                .param("at", Timestamp.from(at))
                .param("due", Timestamp.from(directive.due()))
                .param("by", by)
                .param("withdraws", withdrawsId)
                .query(Integer.class)
                .single();
        for (UnitRef unit : units) {
            jdbc.sql("insert into command.directive_unit (directive_id, unit_id, unit) values (:id, :unit, :code)")
                    .param("id", id)
                    .param("unit", unit.id())
                    .param("code", unit.code())
                    .update();
        }
    }

    /** False when the unit had acknowledged before. */
    boolean acknowledge(int directiveId, int unitId, Instant at, String by) {
        return jdbc.sql("""
                        insert into command.acknowledgement (directive_id, unit_id, at, by) values (:id, :unit, :at, :by)
                        on conflict do nothing
                        """)
                        .param("id", directiveId)
                        .param("unit", unitId)
                        .param("at", Timestamp.from(at))
                        .param("by", by)
                        .update()
                == 1;
    }

    /** Refuses ALREADY_REPORTED. */
    void report(int directiveId, UnitRef unit, String text, Instant at, String by) {
        try {
            jdbc.sql("""
                            insert into command.done_report (directive_id, unit_id, at, by, body)
                            values (:id, :unit, :at, :by, :text)
                            """)
                    .param("id", directiveId)
                    .param("unit", unit.id())
                    .param("at", Timestamp.from(at))
                    .param("by", by)
                    .param("text", text)
                    .update();
        } catch (DuplicateKeyException e) {
            throw CommandProblem.ALREADY_REPORTED.refuse("unit", unit.code());
        }
    }

    Set<Integer> unitsInUse(Collection<Integer> ids) {
        return new HashSet<>(jdbc.sql("select distinct unit_id from command.directive_unit where unit_id = any(:ids)")
                .param("ids", ids.toArray(Integer[]::new))
                .query(Integer.class)
                .list());
    }
}
