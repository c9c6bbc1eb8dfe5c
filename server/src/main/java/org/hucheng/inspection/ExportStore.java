package org.hucheng.inspection;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.stereotype.Repository;

/** Streams inspections out as the database writes them: CSV made by COPY, never held in memory. */
@Repository
class ExportStore {
    private final DataSource database;

    ExportStore(DataSource database) {
        this.database = database;
    }

    private static final String AT =
            "to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"') as at";
    private static final String VEHICLES = AT
            + ", p.code as post, 'vehicle' as subject, lane, people, origin, null::numeric as temperature, disposition, i.id as record";
    private static final String PEOPLE = AT
            + ", p.code as post, 'person' as subject, null::smallint as lane, 1 as people, origin, (temperature / 10.0)::numeric(3, 1) as temperature, disposition, i.id as record";

    /** No personal column: neither what is sealed nor a token. Moments are in UTC. */
    void write(Selection selection, OutputStream out) throws IOException, SQLException {
        try (var connection = database.getConnection()) {
            var copies = connection.unwrap(PGConnection.class).getCopyAPI();
            if (selection.vehicles()) {
                copies.copyOut(statement(VEHICLES, "inspection.vehicle", selection, true), out);
            }
            if (selection.people()) {
                copies.copyOut(statement(PEOPLE, "inspection.person", selection, !selection.vehicles()), out);
            }
        }
    }

    /** @param posts code by id; a post's code is letters, digits, dots and hyphens, which the loader sees to */
    record Selection(
            int operationId, Instant from, Instant to, boolean vehicles, boolean people, Map<Integer, String> posts) {}

    private static String statement(String columns, String table, Selection s, boolean header) {
        String posts = s.posts().entrySet().stream()
                .map(e -> "(" + e.getKey() + ", '" + e.getValue().replace("'", "''") + "')")
                .collect(Collectors.joining(", "));
        if (posts.isEmpty()) {
            posts = "(null::int, null::text)"; // no post, no inspection: the header alone
        }
        return """
                copy (select %s from %s i join (values %s) p (id, code) on p.id = i.post_id
                       where operation_id = %d and recorded_at >= '%s' and recorded_at < '%s')
                to stdout (format csv, header %s)
                """.formatted(columns, table, posts, s.operationId(), s.from(), s.to(), header);
    }
}
