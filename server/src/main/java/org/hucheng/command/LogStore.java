package org.hucheng.command;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Adds to the log and reads it; nothing else is possible. */
@Repository
class LogStore {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    LogStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What the log is narrowed to; null narrows nothing. */
    record Filter(
            int operation,
            @Nullable String pattern,
            @Nullable String kind,
            @Nullable Instant from,
            @Nullable Instant to) {}

    /** Where a page ended. */
    record Key(Instant at, long id) {}

    /** @param source what the entry is made from, entered once; null for what happens once anyway */
    void add(
            int operation,
            Instant at,
            String kind,
            String subject,
            String actor,
            String text,
            Map<String, ?> details,
            @Nullable String source) {
        jdbc.sql("""
                        insert into command.log_entry (operation_id, at, kind, subject, actor, body, details, source)
                        values (:operation, :at, :kind, :subject, :actor, :text, :details::jsonb, :source)
                        on conflict on constraint log_entry_source do nothing
                        """)
                .param("operation", operation)
                .param("at", Timestamp.from(at))
                .param("kind", kind)
                .param("subject", subject)
                .param("actor", actor)
                .param("text", text)
                .param("details", json.writeValueAsString(details))
                .param("source", source)
                .update();
    }

    private static final String MATCHING = """
              from command.log_entry
             where operation_id = :operation
               and (:pattern::text is null or body ilike :pattern or subject ilike :pattern or actor ilike :pattern
                    or details::text ilike :pattern)
               and (:kind::text is null or kind = :kind or starts_with(kind, :kind || '-'))
               and (:from::timestamptz is null or at >= :from) and (:to::timestamptz is null or at < :to)
            """;

    /** The newest first. */
    List<LogEntry> list(Filter filter, @Nullable Key after, int limit, ZoneId zone) {
        return narrowed("""
                        select id, at, recorded_at, kind, subject, actor, body, details::text as details
                        """ + MATCHING + """
                         and (:afterAt::timestamptz is null or (at, id) < (:afterAt, :afterId)) order by at desc, id desc limit :limit
                        """, filter)
                .param("afterAt", timestamp(after == null ? null : after.at()))
                .param("afterId", after == null ? 0L : after.id())
                .param("limit", limit)
                .query((row, n) -> new LogEntry(
                        row.getLong("id"),
                        row.getTimestamp("at").toInstant().atZone(zone).toOffsetDateTime(),
                        row.getTimestamp("recorded_at").toInstant().atZone(zone).toOffsetDateTime(),
                        row.getString("kind"),
                        row.getString("subject"),
                        row.getString("actor"),
                        row.getString("body"),
                        row.getString("details")))
                .list();
    }

    long count(Filter filter) {
        return narrowed("select count(*)" + MATCHING, filter).query(Long.class).single();
    }

    private JdbcClient.StatementSpec narrowed(String sql, Filter filter) {
        return jdbc.sql(sql)
                .param("operation", filter.operation())
                .param("pattern", filter.pattern())
                .param("kind", filter.kind())
                .param("from", timestamp(filter.from()))
                .param("to", timestamp(filter.to()));
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
