package org.hucheng.roads;

import com.carrotsearch.hppc.ObjectIntHashMap;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.hucheng.roads.ImportReport.Remark;
import org.jspecify.annotations.Nullable;

/**
 * Reads a GraphML graph as OSMnx writes it: a two-way street is two directed edges there and becomes one segment here. A graph says
 * "drive" of itself without being one: the class of each edge decides.
 */
final class GraphMl {
    /** One directed edge as the file has it; {@code geometry} is WKT or empty. */
    record Edge(int from, int to, String osmid, Map<String, String> data) {
        String get(String key) {
            return data.getOrDefault(key, "");
        }
    }

    private final NetworkBuilder builder = new NetworkBuilder();
    private final ImportReport report = new ImportReport();
    private final Map<String, String> keyName = new HashMap<>();
    private final ObjectIntHashMap<String> nodeIndex = new ObjectIntHashMap<>();
    private final List<Edge> edges = new ArrayList<>();
    private final List<Integer> streetCount = new ArrayList<>();
    private final Path file;

    private GraphMl(Path file) {
        this.file = file;
        builder.shapesAreNodes = false;
    }

    static RoadImport read(Path file) throws IOException {
        var graph = new GraphMl(file);
        XmlFile.read(file, graph::read);
        new GraphMlSegments(graph.builder, graph.report, graph.edges).build();
        graph.markWhereStreetsGoOn();
        return new RoadImport(graph.builder.build(), graph.report);
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        Map<String, String> data = new HashMap<>();
        String id = "";
        String source = "";
        String target = "";
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "key" ->
                        keyName.put(xml.getAttributeValue(null, "id"), xml.getAttributeValue(null, "attr.name"));
                    case "node" -> {
                        data = new HashMap<>();
                        id = xml.getAttributeValue(null, "id");
                    }
                    case "edge" -> {
                        data = new HashMap<>();
                        source = xml.getAttributeValue(null, "source");
                        target = xml.getAttributeValue(null, "target");
                    }
                    case "data" -> {
                        String key = xml.getAttributeValue(null, "key");
                        data.put(keyName.getOrDefault(key, key), xml.getElementText());
                    }
                    default -> {
                        // graphml, graph
                    }
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (xml.getLocalName().equals("node")) {
                    node(id, data);
                } else if (xml.getLocalName().equals("edge")) {
                    edge(source, target, data);
                }
            }
        }
    }

    private void node(String id, Map<String, String> data) {
        double lon = Double.parseDouble(data.getOrDefault("x", "none"));
        double lat = Double.parseDouble(data.getOrDefault("y", "none"));
        if (Math.abs(lon) > 180 || Math.abs(lat) > 90) {
            throw RoadProblem.COORDINATES_OUT_OF_RANGE.refuse("file", file.getFileName(), "lon", lon, "lat", lat);
        }
        nodeIndex.put(id, builder.node(number(id, -1L - builder.nodes), GeoPoint.toE7(lon), GeoPoint.toE7(lat)));
        streetCount.add((int) number(data.getOrDefault("street_count", ""), 0));
    }

    private void edge(String source, String target, Map<String, String> data) {
        int from = nodeIndex.getOrDefault(source, -1);
        int to = nodeIndex.getOrDefault(target, -1);
        if (from < 0 || to < 0) {
            report.add(Remark.EDGE_WITHOUT_NODE);
            return;
        }
        edges.add(new Edge(from, to, data.getOrDefault("osmid", ""), data));
    }

    static long number(@Nullable String text, long otherwise) {
        try {
            return text == null || text.isEmpty() ? otherwise : Long.parseLong(text);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** OSMnx counts the streets that met at a node before it cut the graph to its area: one more than are here means a road leads on. */
    private void markWhereStreetsGoOn() {
        int[] here = new int[builder.nodes];
        for (int s = 0; s < builder.segments; s++) {
            here[builder.from[s]]++;
            here[builder.to[s]]++;
        }
        for (int n = 0; n < builder.nodes; n++) {
            if (here[n] > 0 && streetCount.get(n) > here[n]) {
                builder.mark(n, RoadNetwork.GOES_ON);
            } else if (streetCount.get(n) > 0) {
                builder.mark(n, RoadNetwork.KNOWN_END);
            }
        }
    }
}
