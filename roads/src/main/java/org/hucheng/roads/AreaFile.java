package org.hucheng.roads;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.hucheng.roads.Area.Coordinates;
import org.hucheng.roads.Area.Note;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads an area from GeoJSON (Polygon, MultiPolygon, Feature, FeatureCollection) or from the loose forms that Chinese map sites publish:
 * a bare {@code coordinates}, a DataV FeatureCollection. Refuses an outline that crosses itself; does not repair it.
 */
public final class AreaFile {
    private final String file;
    private final EnumSet<Note> notes = EnumSet.noneOf(Note.class);
    private final List<JsonNode> polygons = new ArrayList<>();
    private boolean looksChinese;
    private boolean saysGcj02;

    private AreaFile(String file) {
        this.file = file;
    }

    public static Area read(Path file, Coordinates coordinates) {
        if (!Files.isReadable(file)) {
            throw RoadProblem.FILE_NOT_FOUND.refuse("file", file);
        }
        String name = String.valueOf(file.getFileName());
        try {
            return parse(name, Files.readString(file), coordinates);
        } catch (java.io.IOException e) {
            throw RoadProblem.AREA_NOT_UNDERSTOOD.refuse("file", name, "reason", String.valueOf(e.getMessage()));
        }
    }

    /** Reads an area from text; {@code name} is what refusals call it. */
    public static Area parse(String name, String json, Coordinates coordinates) {
        var reader = new AreaFile(name);
        try {
            reader.collect(JsonMapper.shared().readTree(json));
        } catch (JacksonException e) {
            throw reader.notUnderstood(e.getOriginalMessage());
        }
        return reader.area(coordinates);
    }

    private void collect(JsonNode node) {
        saysGcj02 |= node.path("properties").path("coordinates").asString("").equalsIgnoreCase("gcj02")
                || node.path("crs")
                        .toString()
                        .toUpperCase(java.util.Locale.ROOT)
                        .contains("GCJ");
        looksChinese |=
                node.path("properties").has("adcode") || node.path("properties").has("acroutes");
        switch (node.path("type").asString("")) {
            case "FeatureCollection" -> node.path("features").forEach(this::collect);
            case "Feature" -> collect(node.path("geometry"));
            case "GeometryCollection" -> node.path("geometries").forEach(this::collect);
            case "Polygon" -> polygons.add(node.path("coordinates"));
            case "MultiPolygon" -> node.path("coordinates").forEach(polygons::add);
            case "" -> loose(node);
            default -> throw notUnderstood("a " + node.path("type").asString() + " encloses nothing");
        }
    }

    /** {coordinates, center, code, name} as Chinese district maps are often passed on: always in GCJ-02. */
    private void loose(JsonNode node) {
        JsonNode coordinates = node.path("coordinates");
        int depth = 0;
        for (JsonNode n = coordinates; n.isArray() && !n.isEmpty(); n = n.get(0)) {
            depth++;
        }
        looksChinese = true;
        switch (depth) {
            case 2 -> polygons.add(JsonMapper.shared().createArrayNode().add(coordinates));
            case 3 -> polygons.add(coordinates);
            case 4 -> coordinates.forEach(polygons::add);
            default -> throw notUnderstood("no polygon");
        }
    }

    private Area area(Coordinates coordinates) {
        if (polygons.isEmpty()) {
            throw notUnderstood("no polygon");
        }
        boolean isGcj02 =
                coordinates == Coordinates.GCJ02 || (coordinates == Coordinates.AUTO && (saysGcj02 || looksChinese));
        if (isGcj02) {
            notes.add(coordinates == Coordinates.AUTO && !saysGcj02 ? Note.TAKEN_AS_GCJ02 : Note.CONVERTED_FROM_GCJ02);
        }
        var factory = new GeometryFactory();
        List<Polygon> made = new ArrayList<>();
        for (JsonNode polygon : polygons) {
            List<LinearRing> rings = new ArrayList<>();
            polygon.forEach(ring -> rings.add(factory.createLinearRing(ring(ring, isGcj02))));
            if (rings.isEmpty()) {
                throw notUnderstood("a polygon without a ring");
            }
            if (rings.size() > 1) {
                notes.add(Note.HAS_HOLES);
            }
            made.add(factory.createPolygon(
                    rings.getFirst(), rings.subList(1, rings.size()).toArray(LinearRing[]::new)));
        }
        var shape = factory.createMultiPolygon(made.toArray(Polygon[]::new));
        TopologyValidationError error = new IsValidOp(shape).getValidationError();
        if (error != null) {
            throw RoadProblem.AREA_CROSSES_ITSELF.refuse(
                    "file",
                    file,
                    "reason",
                    error.getMessage(),
                    "lon",
                    error.getCoordinate().x,
                    "lat",
                    error.getCoordinate().y);
        }
        return new Area(file, shape, notes);
    }

    private Coordinate[] ring(JsonNode points, boolean isGcj02) {
        List<Coordinate> ring = new ArrayList<>();
        for (JsonNode point : points) {
            if (point.size() < 2 || !point.get(0).isNumber() || !point.get(1).isNumber()) {
                throw notUnderstood("a point is not two numbers");
            }
            double lon = point.get(0).asDouble();
            double lat = point.get(1).asDouble();
            if (Math.abs(lon) > 180 || Math.abs(lat) > 90) {
                if (Math.abs(lat) <= 180 && Math.abs(lon) <= 90) {
                    throw RoadProblem.AREA_COORDINATES_SWAPPED.refuse("file", file);
                }
                throw RoadProblem.COORDINATES_OUT_OF_RANGE.refuse("file", file, "lon", lon, "lat", lat);
            }
            GeoPoint place = isGcj02 ? Gcj02.toWgs84(lon, lat) : new GeoPoint(lon, lat);
            ring.add(new Coordinate(place.lon(), place.lat()));
        }
        if (ring.size() < 3) {
            throw notUnderstood("a ring of fewer than three points");
        }
        if (!ring.getFirst().equals2D(ring.getLast())) {
            ring.add(ring.getFirst().copy());
            notes.add(Note.RING_CLOSED);
        }
        if (ring.size() < 4) {
            throw notUnderstood("a ring of fewer than three points");
        }
        return ring.toArray(Coordinate[]::new);
    }

    private RoadRefusal notUnderstood(String reason) {
        return RoadProblem.AREA_NOT_UNDERSTOOD.refuse("file", file, "reason", reason);
    }
}
