package org.hucheng.roster;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.hucheng.roster.Demands.Wanted;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CallInStore {
    private final JdbcClient jdbc;

    CallInStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param by user name of whoever called */
    record CallIn(int memberId, int postId, Need need, Instant at, String by) {}

    /** Until the transaction ends nobody else calls this member in. */
    void lock(int memberId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('roster.call_in'), :member)")
                .param("member", memberId)
                .query(row -> {});
    }

    void add(int operationId, int memberId, Wanted wanted, Instant until, Instant at, String by) {
        jdbc.sql("""
                        insert into roster.call_in
                               (operation_id, member_id, post_id, system, shift, day, agency, skill, at, until, called_by)
                        values (:operation, :member, :post, :system, :shift, :day, :agency, :skill, :at, :until, :by)
                        """)
                .param("operation", operationId)
                .param("member", memberId)
                .param("post", wanted.line().postId())
                .param("system", wanted.line().system())
                .param("shift", wanted.line().shift())
                .param("day", wanted.day())
                .param("agency", wanted.line().agency())
                .param("skill", wanted.line().skill())
                .param("at", Timestamp.from(at))
                .param("until", Timestamp.from(until))
                .param("by", by)
                .update();
    }

    /** Who has been called in for a duty that still lasts and has not checked in at that post since. */
    List<CallIn> open(int operationId, Instant at) {
        return jdbc.sql("""
                        select member_id, post_id, agency, skill, at, called_by from roster.call_in c
                         where operation_id = :operation and at <= :at and until > :at
                           and not exists (
                               select from roster.attendance came
                                where came.operation_id = :operation and came.arriving
                                  and came.post_id = c.post_id and came.member_id = c.member_id
                                  and came.at >= c.at and came.at <= :at)
                         order by at, id
                        """)
                .param("operation", operationId)
                .param("at", Timestamp.from(at))
                .query((row, n) -> new CallIn(
                        row.getInt(1),
                        row.getInt(2),
                        new Need(row.getString(3), row.getString(4)),
                        row.getTimestamp(5).toInstant(),
                        row.getString(6)))
                .list();
    }
}
