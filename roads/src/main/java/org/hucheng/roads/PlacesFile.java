package org.hucheng.roads;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads points from a GeoJSON file of points, or from a CSV file whose header names {@code lon} and {@code lat} (no quoted commas). */
public final class PlacesFile {
    private PlacesFile() {}

    public static List<GeoPoint> points(Path file) {
        return places(file).stream().map(Place::point).toList();
    }

    /** The points with their names ({@code name} or {@code code}); their kind is {@code listed}. */
    public static List<Place> places(Path file) {
        if (!Files.isReadable(file)) {
            throw RoadProblem.FILE_NOT_FOUND.refuse("file", file);
        }
        try {
            String text = Files.readString(file);
            return text.stripLeading().startsWith("{")
                    ? geoJson(text)
                    : csv(text.strip().lines().toList());
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            throw RoadProblem.FILE_NOT_UNDERSTOOD.refuse(
                    "file",
                    file.getFileName(),
                    "reason",
                    String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private static List<Place> geoJson(String text) {
        List<Place> places = new ArrayList<>();
        for (JsonNode feature : JsonMapper.shared().readTree(text).path("features")) {
            JsonNode at = feature.path("geometry").path("coordinates");
            if (feature.path("geometry").path("type").asString("").equals("Point")) {
                String name = feature.path("properties").path("name").asString("");
                places.add(new Place(
                        "listed",
                        name,
                        new GeoPoint(at.get(0).asDouble(), at.get(1).asDouble())));
            }
        }
        return places;
    }

    private static List<Place> csv(List<String> lines) {
        List<String> header =
                lines.isEmpty() ? List.of() : Arrays.asList(lines.getFirst().split(","));
        int lon = header.indexOf("lon");
        int lat = header.indexOf("lat");
        int name = Math.max(header.indexOf("code"), header.indexOf("name"));
        if (lon < 0 || lat < 0) {
            throw new IllegalArgumentException("no columns lon and lat");
        }
        List<Place> places = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            if (cells.length <= Math.max(lon, lat)) {
                throw new IllegalArgumentException("line " + (places.size() + 2) + " is too short");
            }
            places.add(new Place(
                    "listed",
                    name < 0 ? "" : cells[name],
                    new GeoPoint(Double.parseDouble(cells[lon]), Double.parseDouble(cells[lat]))));
        }
        return places;
    }
}
