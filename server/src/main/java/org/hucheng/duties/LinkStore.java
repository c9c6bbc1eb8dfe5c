package org.hucheng.duties;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LinkStore {
    private static final String SELECT =
            "select operation_id, member_id, issued_by, issued_at from duties.link where withdrawn_at is null and ";

    private final JdbcClient jdbc;

    LinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Link(int operationId, int memberId, String issuedBy, Instant issuedAt) {}

    Optional<Link> byPage(byte[] hash) {
        return jdbc.sql(SELECT + "page_hash = :hash")
                .param("hash", hash)
                .query(LinkStore::toLink)
                .optional();
    }

    Optional<Link> byCalendar(byte[] hash) {
        return jdbc.sql(SELECT + "calendar_hash = :hash")
                .param("hash", hash)
                .query(LinkStore::toLink)
                .optional();
    }

    Optional<Link> ofMember(int operationId, int memberId) {
        return jdbc.sql(SELECT + "operation_id = :operation and member_id = :member")
                .param("operation", operationId)
                .param("member", memberId)
                .query(LinkStore::toLink)
                .optional();
    }

    void lock(int memberId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('duties.link'), :member)")
                .param("member", memberId)
                .query(row -> {});
    }

    void add(int operationId, int memberId, byte[] page, byte[] calendar, String by, Instant at) {
        jdbc.sql("""
                        insert into duties.link (operation_id, member_id, page_hash, calendar_hash, issued_by, issued_at)
                        values (:operation, :member, :page, :calendar, :by, :at)
                        """)
                .param("operation", operationId)
                .param("member", memberId)
                .param("page", page)
                .param("calendar", calendar)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Answers false when there was none. */
    boolean withdraw(int operationId, int memberId, String by, Instant at) {
        return jdbc.sql("""
                        update duties.link set withdrawn_by = :by, withdrawn_at = :at
                         where operation_id = :operation and member_id = :member and withdrawn_at is null
                        """)
                        .param("operation", operationId)
                        .param("member", memberId)
                        .param("by", by)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    private static Link toLink(ResultSet row, int n) throws SQLException {
        return new Link(
                row.getInt("operation_id"),
                row.getInt("member_id"),
                row.getString("issued_by"),
                row.getTimestamp("issued_at").toInstant());
    }
}
