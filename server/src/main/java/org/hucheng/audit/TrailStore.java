package org.hucheng.audit;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the trail by who, what, on what and when. */
@Repository
class TrailStore {
    private static final String COLUMNS =
            "select id, at, account_id, actor, operation_id, act, subject, details::text from audit.entry";
    private static final String WHERE = """
             where (operation_id = :operation or operation_id is null)
               and (:actor::text is null or position(lower(:actor) in lower(actor)) > 0)
               and (:act::text is null or act = :act or starts_with(act, :act || '.'))
               and (:subject::text is null or subject = :subject)
               and (:words::text is null or position(lower(:words) in lower(details::text)) > 0)
               and (:from::timestamptz is null or at >= :from) and (:to::timestamptz is null or at < :to)
            """;

    private static final String LOOKS =
            " from audit.entry where operation_id = :operation and act in ('inspection.looked-up', 'inspection.glass-broken') ";

    private final JdbcClient jdbc;

    TrailStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Entry> list(Trail.Query query, long before, int limit) {
        return jdbc.sql(COLUMNS + WHERE + " and id < :before order by id desc limit :limit")
                .params(params(query))
                .param("before", before)
                .param("limit", limit)
                .query((row, n) -> Entry.from(row, 1))
                .list();
    }

    long count(Trail.Query query) {
        return jdbc.sql("select count(*) from audit.entry" + WHERE)
                .params(params(query))
                .query(Long.class)
                .single();
    }

    void each(Trail.Query query, Consumer<Entry> reader) {
        jdbc.sql(COLUMNS + WHERE + " order by id")
                .withFetchSize(1_000)
                .params(params(query))
                .query(row -> {
                    reader.accept(Entry.from(row, 1));
                });
    }

    List<Trail.Looking> manyLooks(int operationId, ZoneId zone, int least) {
        return looking(
                operationId,
                zone,
                "group by actor, day having count(distinct subject) >= %d order by count(distinct subject) desc, day desc, actor limit 200"
                        .formatted(least));
    }

    List<Trail.Looking> looksOutside(int operationId, ZoneId zone) {
        return looking(
                operationId,
                zone,
                "and details -> 'outside' is not null group by actor, day order by day desc, actor limit 200");
    }

    private List<Trail.Looking> looking(int operationId, ZoneId zone, String which) {
        return jdbc.sql("select actor, (at at time zone :zone)::date as day, count(*), count(distinct subject)" + LOOKS
                        + which)
                .param("zone", zone.getId())
                .param("operation", operationId)
                .query((row, n) -> new Trail.Looking(
                        row.getString(1), row.getObject(2, LocalDate.class), row.getLong(3), row.getLong(4)))
                .list();
    }

    List<Entry> ofAccount(String username, int most) {
        return jdbc.sql(
                        COLUMNS
                                + " where subject = :subject and starts_with(act, 'identity.') and not starts_with(act, 'identity.device-') order by id desc limit :most")
                .param("subject", username)
                .param("most", most)
                .query((row, n) -> Entry.from(row, 1))
                .list();
    }

    List<Trail.Look> looks(int operationId, Collection<String> actors, int most) {
        return jdbc.sql("select actor, at, subject" + LOOKS + "and actor = any(:actors) order by id desc limit :most")
                .param("operation", operationId)
                .param("actors", actors.toArray(String[]::new))
                .param("most", most)
                .query((row, n) ->
                        new Trail.Look(row.getString(1), row.getTimestamp(2).toInstant(), row.getString(3)))
                .list();
    }

    private static Map<String, @Nullable Object> params(Trail.Query query) {
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("operation", query.operationId());
        params.put("actor", query.actor());
        params.put("act", query.act());
        params.put("subject", query.subject());
        params.put("words", query.words());
        params.put("from", timestamp(query.from()));
        params.put("to", timestamp(query.to()));
        return params;
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
