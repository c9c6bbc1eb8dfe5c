package org.hucheng;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A drawn network for a copy of the small scenario: one road from beyond the outline past each road closure to the village in the middle. So
 * the five closures close the net, and each of them is needed. If wanted, a track leads in past no post.
 */
public final class DrawnRoads {
    private static final double LON = -71.350;
    private static final double LAT = 44.285;

    private record Post(String code, double lon, double lat) {}

    private DrawnRoads() {}

    /** Puts roads and set-up into the folder, and leaves the closures open until the operation ends. */
    public static void into(Path folder) throws IOException {
        Files.writeString(folder.resolve("roads.osm"), osm(folder, false));
        Files.writeString(folder.resolve("network.yaml"), """
                synthetic: {zh: 虚构的路网, en: Invented roads}
                cordon: {counts: open, kinds: [road-closure]}
                """);
        Path orders = folder.resolve("post-orders.csv");
        List<String> kept = Files.readAllLines(orders).stream()
                .filter(line -> !line.matches("RC-\\d,revoke,.*"))
                .toList();
        Files.writeString(orders, String.join("\n", kept) + "\n");
    }

    /** The roads as OpenStreetMap XML. */
    public static String osm(Path folder, boolean withTrack) throws IOException {
        var text = new StringBuilder("<osm version=\"0.6\">\n");
        text.append(node(1, LON, LAT, ""));
        text.append(node(2, LON + 0.001, LAT, "<tag k=\"place\" v=\"village\"/><tag k=\"name\" v=\"Mill Hollow\"/>"));
        text.append(node(
                3, LON, LAT + 0.001, "<tag k=\"amenity\" v=\"hospital\"/><tag k=\"name\" v=\"County Hospital\"/>"));
        long id = 10;
        for (Post post : closures(folder)) {
            text.append(node(id, LON + 5 * (post.lon() - LON), LAT + 5 * (post.lat() - LAT), ""));
            text.append(node(id + 1, post.lon(), post.lat(), ""));
            text.append(way(id, "secondary", post.code().replace("RC-", "County Road "), id, id + 1, 1));
            id += 10;
        }
        if (withTrack) {
            text.append(node(id, -71.55, 44.22, ""));
            text.append(way(id, "track", "Farm Track", id, 1));
        }
        return text.append("</osm>\n").toString();
    }

    private static List<Post> closures(Path folder) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("posts.csv"));
        List<String> header = List.of(lines.getFirst().split(","));
        return lines.stream()
                .filter(line -> line.startsWith("RC-"))
                .map(line -> line.split(","))
                .map(cells -> new Post(
                        cells[0],
                        Double.parseDouble(cells[header.indexOf("lon")]),
                        Double.parseDouble(cells[header.indexOf("lat")])))
                .toList();
    }

    private static String node(long id, double lon, double lat, String tags) {
        return "<node id=\"%d\" lon=\"%.7f\" lat=\"%.7f\">%s</node>%n".formatted(id, lon, lat, tags);
    }

    private static String way(long id, String highway, String name, long... nodes) {
        var text = new StringBuilder("<way id=\"" + id + "\">");
        for (long node : nodes) {
            text.append("<nd ref=\"").append(node).append("\"/>");
        }
        return text.append("<tag k=\"highway\" v=\"%s\"/><tag k=\"name\" v=\"%s\"/></way>%n".formatted(highway, name))
                .toString();
    }
}
