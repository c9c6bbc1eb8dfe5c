package org.hucheng.tiles;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One layer of a vector tile (Mapbox Vector Tile 2.1). Coordinates are pixels of a square of {@link #EXTENT}, the first to the right and the
 * second down, each line or point as {@code x, y, x, y...}; they may lie a little outside.
 */
final class TileLayer {
    static final int EXTENT = 4096;

    private static final int POINT = 1;
    private static final int LINE = 2;
    private static final int MOVE_TO = 1;
    private static final int LINE_TO = 2;

    private final String name;
    private final ProtoBytes features = new ProtoBytes(4096);
    private final Map<String, Integer> keys = new LinkedHashMap<>();
    private final Map<String, Integer> values = new LinkedHashMap<>();

    TileLayer(String name) {
        this.name = name;
    }

    boolean isEmpty() {
        return features.size() == 0;
    }

    void point(int x, int y, Map<String, String> tags) {
        var geometry =
                new ProtoBytes(16).varint(command(MOVE_TO, 1)).varint(zigzag(x)).varint(zigzag(y));
        feature(POINT, geometry, tags);
    }

    /** Lines of at least two points that differ, drawn as one feature. */
    void lines(List<int[]> lines, Map<String, String> tags) {
        var geometry = new ProtoBytes(lines.size() * 24);
        int x = 0;
        int y = 0;
        for (int[] line : lines) {
            geometry.varint(command(MOVE_TO, 1)).varint(zigzag(line[0] - x)).varint(zigzag(line[1] - y));
            geometry.varint(command(LINE_TO, line.length / 2 - 1));
            for (int i = 2; i < line.length; i += 2) {
                geometry.varint(zigzag(line[i] - line[i - 2])).varint(zigzag(line[i + 1] - line[i - 1]));
            }
            x = line[line.length - 2];
            y = line[line.length - 1];
        }
        feature(LINE, geometry, tags);
    }

    private void feature(int type, ProtoBytes geometry, Map<String, String> tags) {
        var pairs = new ProtoBytes(16);
        tags.forEach((key, value) -> pairs.varint(keys.computeIfAbsent(key, k -> keys.size()))
                .varint(values.computeIfAbsent(value, v -> values.size())));
        var feature = new ProtoBytes(geometry.size() + 24);
        if (pairs.size() > 0) {
            feature.message(2, pairs);
        }
        features.message(2, feature.number(3, type).message(4, geometry));
    }

    /** Adds the layer to a tile. */
    void into(ProtoBytes tile) {
        var layer = new ProtoBytes(features.size() + 256).text(1, name);
        layer.append(features);
        keys.keySet().forEach(key -> layer.text(3, key));
        values.keySet().forEach(value -> layer.message(4, new ProtoBytes(value.length() + 8).text(1, value)));
        tile.message(3, layer.number(5, EXTENT).number(15, 2));
    }

    private static int command(int id, int count) {
        return id & 7 | count << 3;
    }

    private static long zigzag(int value) {
        return Integer.toUnsignedLong(value << 1 ^ value >> 31);
    }
}
