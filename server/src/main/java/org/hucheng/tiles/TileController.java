package org.hucheng.tiles;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.hucheng.identity.Permission;
import org.hucheng.identity.Permit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The base map. What an address shows never changes, so that browsers keep it for as long as they like, and without a network. */
@RestController
@RequestMapping("/api/v1/operations/{op}/tiles")
class TileController {
    private static final MediaType MVT = MediaType.parseMediaType("application/vnd.mapbox-vector-tile");
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();

    private final Tiles tiles;

    TileController(Tiles tiles) {
        this.tiles = tiles;
    }

    /**
     * Which tiles there are.
     *
     * @param version part of their addresses; null where the operation has no network
     * @param bounds west, south, east, north
     */
    record TilesJson(
            @Nullable String version,
            int minzoom,
            int maxzoom,
            @Nullable List<Double> bounds) {}

    @GetMapping
    @Permit(Permission.BOARD_READ)
    TilesJson tiles(@PathVariable String op) {
        var present = tiles.present(op);
        return new TilesJson(
                present.map(TileSet::version).orElse(null),
                RoadIndex.LEAST_ZOOM,
                RoadIndex.MOST_ZOOM,
                present.map(TileSet::bounds).orElse(null));
    }

    @GetMapping("/{version}/{z}/{x}/{y}.mvt")
    @Permit(Permission.BOARD_READ)
    ResponseEntity<byte[]> tile(
            @PathVariable String op,
            @PathVariable String version,
            @PathVariable int z,
            @PathVariable int x,
            @PathVariable int y,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String encodings,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, defaultValue = "") String known) {
        boolean isThere = z >= RoadIndex.LEAST_ZOOM && z <= RoadIndex.MOST_ZOOM;
        if (!isThere || x < 0 || y < 0 || x >= 1 << z || y >= 1 << z) {
            throw TileProblem.TILE_NOT_FOUND.refuse("z", z, "x", x, "y", y);
        }
        boolean isPacked = encodings.contains("gzip");
        byte[] packed = tiles.packed(new TileCache.Key(op, version, z, x, y));
        String tag = "\"%s.%d.%d.%d%s\"".formatted(version, z, x, y, isPacked ? ".gz" : "");
        if (known.equals("*") || known.contains(tag)) {
            return ResponseEntity.status(304)
                    .cacheControl(FOR_EVER)
                    .varyBy(HttpHeaders.ACCEPT_ENCODING)
                    .eTag(tag)
                    .build();
        }
        var answer = ResponseEntity.ok()
                .contentType(MVT)
                .cacheControl(FOR_EVER)
                .varyBy(HttpHeaders.ACCEPT_ENCODING)
                .eTag(tag);
        return isPacked
                ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(packed)
                : answer.body(unpack(packed));
    }

    private static byte[] unpack(byte[] packed) {
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return gzip.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
