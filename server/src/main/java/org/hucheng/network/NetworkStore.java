package org.hucheng.network;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.hucheng.kernel.Text;
import org.hucheng.roads.Area;
import org.hucheng.roads.AreaFile;
import org.hucheng.roads.NetworkBytes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class NetworkStore {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    NetworkStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Writes an import in place of what was there. A scenario's leaves one that was imported on the desk: false then. */
    boolean put(int operation, Imported made, boolean isScenario, String by) {
        Text synthetic = made.synthetic();
        return jdbc.sql("""
                        insert into network.network as n
                               (operation_id, version, hash, roads, area, area_wgs84, set_up, report, synthetic_zh, synthetic_en,
                                loaded, imported_by)
                        values (:operation, pg_current_xact_id()::text::bigint, :hash, :roads, :area, :wgs84, :setUp::jsonb,
                                :report::jsonb, :zh, :en, :loaded, :by)
                        on conflict on constraint network_id do update set
                            version = excluded.version, hash = excluded.hash, roads = excluded.roads, area = excluded.area,
                            area_wgs84 = excluded.area_wgs84, set_up = excluded.set_up, report = excluded.report,
                            synthetic_zh = excluded.synthetic_zh, synthetic_en = excluded.synthetic_en,
                            loaded = excluded.loaded, area_id = null, imported_by = excluded.imported_by, imported_at = clock_timestamp()
                         where n.loaded or not excluded.loaded
                        """)
                        .param("operation", operation)
                        .param("hash", hash(made.roads()))
                        .param("roads", packed(made.roads()))
                        .param("area", made.area())
                        .param("wgs84", made.isWgs84())
                        .param("setUp", json.writeValueAsString(made.setUp()))
                        .param("report", json.writeValueAsString(made.figures()))
                        .param("zh", synthetic == null ? null : synthetic.zh())
                        .param("en", synthetic == null ? null : synthetic.en())
                        .param("loaded", isScenario)
                        .param("by", by)
                        .update()
                > 0;
    }

    void removeLoaded(int operation) {
        jdbc.sql("delete from network.network where operation_id = :operation and loaded")
                .param("operation", operation)
                .update();
    }

    Optional<Long> version(int operation) {
        return jdbc.sql("select version from network.network where operation_id = :operation")
                .param("operation", operation)
                .query(Long.class)
                .optional();
    }

    Optional<LoadedNetwork> find(int operation) {
        return jdbc.sql("select * from network.network where operation_id = :operation")
                .param("operation", operation)
                .query(this::toNetwork)
                .optional();
    }

    /** The drawn area that the network is to close, if it is one. */
    Optional<Integer> areaId(int operation) {
        return jdbc.sql("select area_id from network.network where operation_id = :operation and area_id is not null")
                .param("operation", operation)
                .query(Integer.class)
                .optional();
    }

    /** Another area to close; roads and set-up stay. */
    void putArea(int operation, DrawnArea area, String by) {
        jdbc.sql("""
                        update network.network
                           set area = :area, area_wgs84 = true, area_id = :id, loaded = false, imported_by = :by,
                               version = pg_current_xact_id()::text::bigint, imported_at = clock_timestamp(),
                               report = report || jsonb_build_object('areaFile', :name::text, 'areaNotes', '[]'::jsonb)
                         where operation_id = :operation
                        """)
                .param("operation", operation)
                .param("area", area.outline().toString())
                .param("id", area.id())
                .param("name", area.name())
                .param("by", by)
                .update();
    }

    /** Where a network came from and what was read of it. */
    record Origin(ImportFigures figures, boolean loaded, String by, Instant at) {}

    Optional<Origin> origin(int operation) {
        return jdbc.sql("""
                        select report, loaded, imported_by, imported_at from network.network where operation_id = :operation
                        """)
                .param("operation", operation)
                .query((row, n) -> new Origin(
                        json.readValue(row.getString("report"), ImportFigures.class),
                        row.getBoolean("loaded"),
                        row.getString("imported_by"),
                        row.getObject("imported_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    private LoadedNetwork toNetwork(ResultSet row, int n) throws SQLException {
        @Nullable String zh = row.getString("synthetic_zh");
        var coordinates = row.getBoolean("area_wgs84") ? Area.Coordinates.WGS84 : Area.Coordinates.GCJ02;
        return new LoadedNetwork(
                row.getInt("operation_id"),
                row.getLong("version"),
                row.getString("hash"),
                zh == null ? null : new Text(zh, row.getString("synthetic_en")),
                NetworkBytes.read(unpacked(row.getBytes("roads"))),
                AreaFile.parse("area", row.getString("area"), coordinates),
                json.readValue(row.getString("set_up"), CordonSetUp.class));
    }

    static String hash(byte[] roads) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(roads));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static byte[] packed(byte[] bytes) {
        var out = new ByteArrayOutputStream(bytes.length / 2);
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] unpacked(byte[] bytes) {
        try (var zip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return zip.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
