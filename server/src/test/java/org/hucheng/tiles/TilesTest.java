package org.hucheng.tiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.zip.GZIPInputStream;
import org.hucheng.Aldermere;
import org.hucheng.HuchengTest;
import org.hucheng.PlainRequests;
import org.hucheng.Roads;
import org.hucheng.scenario.Scenarios;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HuchengTest
class TilesTest {
    @LocalServerPort
    int port;

    @Autowired
    Scenarios scenarios;

    @Autowired
    TileCache cache;

    @Test
    void anOperationWithoutRoadsHasNoTiles() {
        var desk = PlainRequests.signedIn(port, "ald-commander", Aldermere.load(scenarios));
        assertThat(desk.json("/tiles").has("version")).isFalse();
        assertThat(desk.get("/tiles/0000/10/1/1.mvt").statusCode()).isEqualTo(410);
    }

    @Test
    void aTileShowsRoadsNamesPlacesAndTheOutline() throws IOException {
        var desk = PlainRequests.signedIn(port, "ald-commander", Aldermere.load(scenarios, Roads::into));
        DecodedTile far = tile(desk, 10, -71.40, 44.30);
        assertThat(far.tags("roads", "class")).containsExactly("track", "residential", "trunk");
        assertThat(far.tags("roads", "name")).containsExactly("null", "null", "null");
        assertThat(far.tags("places", "name")).containsExactly("Pine Hollow");
        assertThat(far.layer("outline")).hasSize(1);
        DecodedTile near = tile(desk, 14, -71.40, 44.33);
        assertThat(near.tags("roads", "class")).containsExactly("track", "residential");
        assertThat(near.tags("roads", "name")).containsExactly("null", "Mill Street");
        DecodedTile nowhere = tile(desk, 14, -71.60, 44.33);
        assertThat(nowhere.layers()).isEmpty();
    }

    @Test
    void segmentsOfOneNamedRoadAreOneLineSoThatItsNameHasRoom() throws IOException {
        var desk = PlainRequests.signedIn(port, "ald-commander", Aldermere.load(scenarios, Roads::into));
        DecodedTile tile = tile(desk, 12, -71.40, 44.30);
        int road = tile.tags("roads", "name").indexOf("County Road");
        assertThat(tile.layer("roads").get(road).getNumGeometries()).isEqualTo(1);
    }

    @Test
    void aTileIsKeptForEverAndAskedForAgainInVain() {
        var desk = PlainRequests.signedIn(port, "ald-commander", Aldermere.load(scenarios, Roads::into));
        String path = path(desk, 12, -71.40, 44.30);
        var first = desk.get(path, "Accept-Encoding", "gzip");
        assertThat(header(first, "Content-Type")).isEqualTo("application/vnd.mapbox-vector-tile");
        assertThat(header(first, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(first, "Cache-Control")).contains("max-age=31536000", "private", "immutable");
        assertThat(header(first, "Vary")).contains("Accept-Encoding");
        String tag = header(first, "ETag");
        assertThat(tag).startsWith("\"");
        var plain = desk.get(path);
        assertThat(header(plain, "Content-Encoding")).isEmpty();
        assertThat(header(plain, "ETag")).isNotEqualTo(tag);
        assertThat(unpacked(first.body())).isEqualTo(plain.body());
        var again = desk.get(path, "Accept-Encoding", "gzip", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(header(again, "ETag")).isEqualTo(tag);
        assertThat(desk.get(path, "Accept-Encoding", "gzip", "If-None-Match", "\"other\"")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void otherRoadsHaveOtherAddressesAndTheOldOnesAreGone() {
        String operation = Aldermere.load(scenarios, Roads::into);
        var desk = PlainRequests.signedIn(port, "ald-commander", operation);
        String before = desk.json("/tiles").path("version").asString();
        String same = PlainRequests.signedIn(port, "ald-commander", Aldermere.load(scenarios, Roads::into))
                .json("/tiles")
                .path("version")
                .asString();
        assertThat(same).isEqualTo(before);
        String other = PlainRequests.signedIn(port, "ald-commander", Aldermere.load(scenarios, folder -> {
                    Roads.into(folder);
                    var file = folder.resolve("roads.osm");
                    Files.writeString(file, Files.readString(file).replace("Mill Street", "Mill Lane"));
                }))
                .json("/tiles")
                .path("version")
                .asString();
        assertThat(other).isNotEqualTo(before);
        assertThat(desk.get("/tiles/" + other + "/12/1235/1480.mvt").statusCode())
                .isEqualTo(410);
    }

    @Test
    void whatIsNoTileIsRefused() {
        var desk = PlainRequests.signedIn(port, "ald-commander", Aldermere.load(scenarios, Roads::into));
        String version = desk.json("/tiles").path("version").asString();
        for (String wrong : new String[] {"/5/1/1", "/15/1/1", "/10/1024/1", "/10/-1/1", "/10/1/1024"}) {
            assertThat(desk.get("/tiles/" + version + wrong + ".mvt").statusCode())
                    .as(wrong)
                    .isEqualTo(404);
        }
        assertThat(desk.get("/tiles/" + version + "/a/1/1.mvt").statusCode()).isEqualTo(422);
    }

    @Test
    void theCacheStaysWithinItsBytes() {
        byte[] megabyte = new byte[1 << 20];
        for (int i = 0; i < 100; i++) {
            cache.put(new TileCache.Key("none", "none", 14, i, 0), megabyte);
        }
        assertThat(cache.bytes()).isBetween(1L << 20, TileCache.MOST_BYTES);
        assertThat(cache.find(new TileCache.Key("none", "none", 14, 0, 0))).isNull();
        assertThat(cache.find(new TileCache.Key("none", "none", 14, 99, 0))).isNotNull();
    }

    private static DecodedTile tile(PlainRequests desk, int z, double lon, double lat) throws IOException {
        return DecodedTile.of(desk.get(path(desk, z, lon, lat)).body());
    }

    private static String path(PlainRequests desk, int z, double lon, double lat) {
        String version = desk.json("/tiles").path("version").asString();
        int bits = World.BITS - z;
        return "/tiles/%s/%d/%d/%d.mvt".formatted(version, z, World.x(lon) >> bits, World.y(lat) >> bits);
    }

    private static byte[] unpacked(byte[] packed) {
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return gzip.readAllBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
