package org.hucheng.features;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hucheng.kernel.Feature;
import org.hucheng.kernel.TimeWindow;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Features as RFC 7946 writes them: longitude first, seven decimals (a centimetre), outer rings counter-clockwise. */
final class GeoJson {
    private GeoJson() {}

    static Map<String, Object> feature(Feature feature) {
        var json = new LinkedHashMap<String, Object>();
        json.put("type", "Feature");
        json.put("id", feature.id());
        json.put("geometry", geometry(feature.place()));
        json.put("properties", properties(feature));
        return json;
    }

    private static Map<String, @Nullable Object> properties(Feature feature) {
        var all = new LinkedHashMap<String, @Nullable Object>(feature.properties());
        List<TimeWindow> times = feature.times();
        if (times != null && !times.isEmpty()) {
            Instant end = times.getLast().to();
            all.put("from", times.getFirst().from().toString());
            all.put("to", end == null ? null : end.toString());
        }
        return all;
    }

    private static Map<String, Object> geometry(Geometry geometry) {
        var json = new LinkedHashMap<String, Object>();
        json.put("type", geometry.getGeometryType());
        json.put("coordinates", coordinates(geometry));
        return json;
    }

    private static List<?> coordinates(Geometry geometry) {
        return switch (geometry) {
            case Point point -> position(point.getCoordinate());
            case LineString line -> positions(line.getCoordinates());
            case Polygon polygon -> rings((Polygon) polygon.norm().reverse());
            default -> parts(geometry);
        };
    }

    private static List<?> parts(Geometry geometry) {
        var parts = new ArrayList<List<?>>();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            parts.add(coordinates(geometry.getGeometryN(i)));
        }
        return parts;
    }

    private static List<?> rings(Polygon polygon) {
        var rings = new ArrayList<List<?>>();
        rings.add(positions(polygon.getExteriorRing().getCoordinates()));
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            rings.add(positions(polygon.getInteriorRingN(i).getCoordinates()));
        }
        return rings;
    }

    private static List<?> positions(Coordinate[] coordinates) {
        var positions = new ArrayList<List<?>>(coordinates.length);
        for (Coordinate coordinate : coordinates) {
            positions.add(position(coordinate));
        }
        return positions;
    }

    private static List<Double> position(Coordinate at) {
        return List.of(Math.round(at.x * 1e7) / 1e7, Math.round(at.y * 1e7) / 1e7);
    }
}
