package org.hucheng.kernel;

import java.util.ArrayList;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;

/** Reads the polygons of GeoJSON (RFC 7946): a geometry or a feature that has one, WGS-84, longitude first. */
public final class GeoJsonShape {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private GeoJsonShape() {}

    /**
     * A Polygon or MultiPolygon; refuses FIELD_INVALID with the field's name for anything else. That it does not cross itself is not looked at.
     */
    public static Geometry polygons(JsonNode json, String field) {
        JsonNode geometry = json.path("type").asString("").equals("Feature") ? json.path("geometry") : json;
        JsonNode coordinates = geometry.path("coordinates");
        return switch (geometry.path("type").asString("")) {
            case "Polygon" -> polygon(coordinates, field);
            case "MultiPolygon" -> {
                var parts = new ArrayList<Polygon>();
                coordinates.forEach(part -> parts.add(polygon(part, field)));
                yield GEOMETRY.createMultiPolygon(parts.toArray(Polygon[]::new));
            }
            default -> throw KernelProblem.FIELD_INVALID.refuse("field", field, "expected", "Polygon, MultiPolygon");
        };
    }

    private static Polygon polygon(JsonNode rings, String field) {
        var read = new ArrayList<LinearRing>();
        rings.forEach(ring -> read.add(ring(ring, field)));
        if (read.isEmpty()) {
            throw KernelProblem.FIELD_INVALID.refuse("field", field, "expected", "ring");
        }
        return GEOMETRY.createPolygon(
                read.getFirst(), read.subList(1, read.size()).toArray(LinearRing[]::new));
    }

    private static LinearRing ring(JsonNode ring, String field) {
        var points = new ArrayList<Coordinate>();
        for (JsonNode point : ring) {
            if (!point.path(0).isNumber() || !point.path(1).isNumber()) {
                throw KernelProblem.FIELD_INVALID.refuse("field", field, "expected", "numbers");
            }
            var place = new GeoPoint(point.path(0).doubleValue(), point.path(1).doubleValue());
            points.add(new Coordinate(place.lon(), place.lat()));
        }
        if (points.size() < 4 || !points.getFirst().equals2D(points.getLast())) {
            throw KernelProblem.FIELD_INVALID.refuse("field", field, "expected", "closed ring");
        }
        return GEOMETRY.createLinearRing(points.toArray(Coordinate[]::new));
    }
}
