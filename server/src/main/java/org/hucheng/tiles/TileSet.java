package org.hucheng.tiles;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hucheng.network.LoadedNetwork;
import org.hucheng.roads.Area;
import org.hucheng.roads.Place;
import org.hucheng.roads.RoadClass;
import org.hucheng.roads.RoadNetwork;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.LinearComponentExtracter;

/** All tiles of one network. Never changes; makes each tile anew when asked. */
final class TileSet {
    /** Goes up when the same roads are drawn otherwise, so that nobody keeps the old picture. */
    private static final int DRAWING = 1;

    private static final int LABELS_FROM = 12;

    private final String version;
    private final RoadNetwork roads;
    private final RoadIndex index;
    private final List<int[]> outline = new ArrayList<>();

    TileSet(LoadedNetwork network) {
        this.version = version(network);
        this.roads = network.roads();
        this.index = new RoadIndex(roads);
        for (Object line : LinearComponentExtracter.getLines(network.area().shape())) {
            outline.add(points(((LineString) line).getCoordinates()));
        }
    }

    /** Names roads, area and way of drawing: the same name is the same tiles for ever. */
    static String version(LoadedNetwork network) {
        Area area = network.area();
        String drawn = DRAWING + " " + network.hash() + " " + area.shape().toText();
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(drawn.getBytes(StandardCharsets.UTF_8)), 0, 10);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    String version() {
        return version;
    }

    /** West, south, east, north, in degrees. */
    List<Double> bounds() {
        var b = roads.bounds();
        return List.of(b.west(), b.south(), b.east(), b.north());
    }

    int segments() {
        return roads.segments();
    }

    /** The tile's bytes, none where there is nothing to show. */
    byte[] draw(int z, int x, int y) {
        var box = TileBox.of(z, x, y);
        var tile = new ProtoBytes(16_384);
        for (TileLayer layer : List.of(outline(box), roads(box, z), places(box, z))) {
            if (!layer.isEmpty()) {
                layer.into(tile);
            }
        }
        return tile.toBytes();
    }

    private TileLayer outline(TileBox box) {
        var layer = new TileLayer("outline");
        var seen = new ArrayList<int[]>();
        outline.forEach(line -> box.draw(line, seen));
        if (!seen.isEmpty()) {
            layer.lines(seen, Map.of());
        }
        return layer;
    }

    private record Kind(RoadClass roadClass, String name) {}

    /** One feature for each class and name, the smallest roads first so that the larger are drawn over them. */
    private TileLayer roads(TileBox box, int z) {
        var kinds = new TreeMap<Kind, List<int[]>>(
                Comparator.comparing(Kind::roadClass).reversed().thenComparing(Kind::name));
        for (RoadIndex.Line line : index.within(box, z)) {
            String name = z < LABELS_FROM ? "" : line.name();
            kinds.computeIfAbsent(new Kind(line.roadClass(), name), k -> new ArrayList<>())
                    .add(line.points());
        }
        var layer = new TileLayer("roads");
        kinds.forEach((kind, lines) -> {
            var seen = new ArrayList<int[]>();
            (kind.name().isEmpty() ? lines : Joined.of(lines)).forEach(line -> box.draw(line, seen));
            if (!seen.isEmpty()) {
                String word = kind.roadClass().word();
                layer.lines(
                        seen,
                        kind.name().isEmpty() ? Map.of("class", word) : Map.of("class", word, "name", kind.name()));
            }
        });
        return layer;
    }

    private TileLayer places(TileBox box, int z) {
        var layer = new TileLayer("places");
        roads.places().stream()
                .filter(place -> z >= from(place.kind()))
                .forEach(place -> put(layer, box, place, place.kind()));
        if (z >= LABELS_FROM) {
            roads.hospitals().forEach(place -> put(layer, box, place, "hospital"));
        }
        return layer;
    }

    private static void put(TileLayer layer, TileBox box, Place place, String kind) {
        int x = World.x(place.point().lon());
        int y = World.y(place.point().lat());
        if (box.shows(x, y) && !place.name().isEmpty()) {
            layer.point(box.pixelX(x), box.pixelY(y), Map.of("kind", kind, "name", place.name()));
        }
    }

    private static int from(String kind) {
        return switch (kind) {
            case "city", "town" -> RoadIndex.LEAST_ZOOM;
            case "suburb", "borough", "village" -> 10;
            default -> LABELS_FROM;
        };
    }

    private static int[] points(Coordinate[] coordinates) {
        int[] points = new int[2 * coordinates.length];
        for (int i = 0; i < coordinates.length; i++) {
            points[2 * i] = World.x(coordinates[i].x);
            points[2 * i + 1] = World.y(coordinates[i].y);
        }
        return points;
    }
}
