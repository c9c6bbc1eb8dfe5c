package org.hucheng.tiles;

import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.MvtReader;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.TagKeyValueMapConverter;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.model.JtsLayer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** A tile as other people's reader understands it: its layers by name, each feature a geometry with its tags. */
record DecodedTile(Map<String, List<Geometry>> layers) {
    static DecodedTile of(byte[] tile) {
        try {
            var read = MvtReader.loadMvt(
                    new ByteArrayInputStream(tile), new GeometryFactory(), new TagKeyValueMapConverter(true));
            var layers = new TreeMap<String, List<Geometry>>();
            for (JtsLayer layer : read.getLayers()) {
                layers.put(layer.getName(), new ArrayList<>(layer.getGeometries()));
            }
            return new DecodedTile(layers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Geometry> layer(String name) {
        return layers.getOrDefault(name, List.of());
    }

    /** A tag of every feature of a layer. */
    List<String> tags(String layer, String key) {
        return layer(layer).stream()
                .map(feature -> String.valueOf(tagsOf(feature).get(key)))
                .toList();
    }

    @SuppressWarnings("unchecked") // what TagKeyValueMapConverter makes
    static Map<String, Object> tagsOf(Geometry feature) {
        return feature.getUserData() == null ? Map.of() : (Map<String, Object>) feature.getUserData();
    }

    /** The lines of a feature in the form they are given to a layer. */
    static List<int[]> lines(Geometry feature) {
        var lines = new ArrayList<int[]>();
        for (int i = 0; i < feature.getNumGeometries(); i++) {
            Coordinate[] points = feature.getGeometryN(i).getCoordinates();
            int[] line = new int[2 * points.length];
            for (int p = 0; p < points.length; p++) {
                line[2 * p] = (int) points[p].x;
                line[2 * p + 1] = (int) points[p].y;
            }
            lines.add(line);
        }
        return lines;
    }
}
