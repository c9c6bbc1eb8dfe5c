package org.hucheng.planning;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Working copies of rosters. */
@Repository
class WorkingStore {
    private final JdbcClient jdbc;

    WorkingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of member and day. */
    List<Assignment> list(int rosterId) {
        return jdbc.sql("""
                        select member_id, post_id, day, system, shift, agency, skill from planning.working_duty
                         where roster_id = :roster order by member_id, day, system, shift
                        """)
                .param("roster", rosterId)
                .query(PublishedStore::toAssignment)
                .list();
    }

    void clear(int rosterId) {
        jdbc.sql("delete from planning.working_duty where roster_id = :roster")
                .param("roster", rosterId)
                .update();
    }

    void add(int operationId, int rosterId, Collection<Assignment> duties) {
        jdbc.sql("""
                        insert into planning.working_duty (operation_id, roster_id, member_id, post_id, day, system, shift, agency, skill)
                        select :operation, :roster, * from unnest(:members::int[], :posts::int[], :days::date[], :systems::text[], :shifts::text[],
                                                                  :agencies::text[], :skills::text[])
                        """)
                .param("operation", operationId)
                .param("roster", rosterId)
                .params(PublishedStore.columns(duties))
                .update();
    }

    void remove(int rosterId, Assignment duty) {
        jdbc.sql("""
                        delete from planning.working_duty
                         where roster_id = :roster and member_id = :member and day = :day and system = :system and shift = :shift
                        """)
                .param("roster", rosterId)
                .param("member", duty.memberId())
                .param("day", duty.day())
                .param("system", duty.system())
                .param("shift", duty.shift())
                .update();
    }
}
