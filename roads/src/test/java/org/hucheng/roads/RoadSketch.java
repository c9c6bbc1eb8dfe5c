package org.hucheng.roads;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hucheng.roads.Area.Coordinates;

/**
 * A network drawn in letters: a letter is a junction, {@code ---} and {@code |} are streets, a {@code >}, {@code <}, {@code v} or
 * {@code ^} in them makes them one-way. One character is 75 m wide, one line 400 m high. A street is called after its ends.
 */
final class RoadSketch {
    private final List<String> lines;
    private final Map<Character, Integer> nodes = new TreeMap<>();
    private final Map<Character, GeoPoint> places = new HashMap<>();
    private final NetworkBuilder builder = new NetworkBuilder();
    private RoadClass roadClass = RoadClass.RESIDENTIAL;

    private RoadSketch(String drawing) {
        lines = drawing.lines().toList();
    }

    static RoadSketch of(String drawing) {
        return new RoadSketch(drawing).draw(Map.of());
    }

    /** The same with other classes for some streets, called by their ends. */
    static RoadSketch of(String drawing, Map<String, RoadClass> classes) {
        return new RoadSketch(drawing).draw(classes);
    }

    private RoadSketch draw(Map<String, RoadClass> classes) {
        for (int row = 0; row < lines.size(); row++) {
            for (int column = 0; column < lines.get(row).length(); column++) {
                char c = at(row, column);
                if (Character.isUpperCase(c)) {
                    var point = new GeoPoint(1 + column * 0.0009, 42 - row * 0.0036);
                    places.put(c, point);
                    nodes.put(c, builder.node(c, GeoPoint.toE7(point.lon()), GeoPoint.toE7(point.lat())));
                }
            }
        }
        for (int row = 0; row < lines.size(); row++) {
            for (int column = 0; column < lines.get(row).length(); column++) {
                if (Character.isUpperCase(at(row, column))) {
                    street(row, column, 0, 1, "-<>", classes);
                    street(row, column, 1, 0, "|v^", classes);
                }
            }
        }
        return this;
    }

    private char at(int row, int column) {
        return row < lines.size() && column < lines.get(row).length()
                ? lines.get(row).charAt(column)
                : ' ';
    }

    private void street(int row, int column, int down, int right, String marks, Map<String, RoadClass> classes) {
        boolean forward = true;
        boolean backward = true;
        int r = row + down;
        int c = column + right;
        while (marks.indexOf(at(r, c)) >= 0) {
            forward &= at(r, c) != '<' && at(r, c) != '^';
            backward &= at(r, c) != '>' && at(r, c) != 'v';
            r += down;
            c += right;
        }
        if (!Character.isUpperCase(at(r, c)) || (r - row + c - column) < 2) {
            return;
        }
        char a = at(row, column);
        char b = at(r, c);
        String name = a < b ? a + "-" + b : b + "-" + a;
        int all = TagRules.BY_LAW | TagRules.AT_ALL;
        builder.segment(
                nodes.get(a),
                nodes.get(b),
                a * 100L + b,
                classes.getOrDefault(name, roadClass),
                forward ? all : 0,
                backward ? all : 0,
                builder.name(name));
    }

    /** Roads lead on here; every other end is a dead end. */
    RoadSketch rim(String... names) {
        Set<String> rim = Set.of(names);
        nodes.forEach((c, n) ->
                builder.mark(n, rim.contains(String.valueOf(c)) ? RoadNetwork.GOES_ON : RoadNetwork.KNOWN_END));
        return this;
    }

    RoadSketch barrier(String name) {
        builder.mark(nodes.get(name.charAt(0)), TagRules.BY_LAW | TagRules.AT_ALL);
        return this;
    }

    RoadSketch place(String name) {
        builder.places.add(new Place("village", name, point(name)));
        return this;
    }

    RoadSketch hospital(String name) {
        builder.hospitals.add(new Place("hospital", name, point(name)));
        return this;
    }

    GeoPoint point(String name) {
        return places.get(name.charAt(0));
    }

    /** The middle between two junctions: where a post stands. */
    GeoPoint between(String a, String b) {
        return new GeoPoint((point(a).lon() + point(b).lon()) / 2, (point(a).lat() + point(b).lat()) / 2);
    }

    RoadNetwork network() {
        return builder.build();
    }

    /** The rectangle around some junctions, 20 m wider. */
    Area around(String... names) {
        double west = 180;
        double east = -180;
        double south = 90;
        double north = -90;
        for (String name : names) {
            GeoPoint p = point(name);
            west = Math.min(west, p.lon() - 0.0002);
            east = Math.max(east, p.lon() + 0.0002);
            south = Math.min(south, p.lat() - 0.0002);
            north = Math.max(north, p.lat() + 0.0002);
        }
        return area(west, south, east, south, east, north, west, north, west, south);
    }

    static Area area(double... lonLat) {
        List<String> points = new ArrayList<>();
        for (int i = 0; i < lonLat.length; i += 2) {
            points.add("[" + lonLat[i] + "," + lonLat[i + 1] + "]");
        }
        return AreaFile.parse(
                "drawn.geojson",
                "{\"type\":\"Polygon\",\"coordinates\":[[" + String.join(",", points) + "]]}",
                Coordinates.AUTO);
    }
}
