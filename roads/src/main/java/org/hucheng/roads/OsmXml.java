package org.hucheng.roads;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads OpenStreetMap's XML ({@code .osm}, {@code .osm.gz}). */
final class OsmXml {
    private final OsmElements elements;
    private final Tags tags = new Tags();
    private long[] refs = new long[64];
    private int size;
    private long id;
    private int lon;
    private int lat;

    private OsmXml(OsmElements elements) {
        this.elements = elements;
    }

    static void read(Path file, OsmElements elements) throws IOException {
        XmlFile.read(file, xml -> {
            if (!new OsmXml(elements).read(xml)) {
                throw RoadProblem.FILE_NOT_UNDERSTOOD.refuse("file", file.getFileName(), "reason", "no <osm> element");
            }
        });
    }

    private boolean read(XMLStreamReader xml) throws XMLStreamException {
        boolean isOsm = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                isOsm |= xml.getLocalName().equals("osm");
                start(xml);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                end(xml.getLocalName());
            }
        }
        return isOsm;
    }

    private void start(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "bounds" ->
                elements.bounds(new Bounds(
                        number(xml, "minlon"), number(xml, "minlat"), number(xml, "maxlon"), number(xml, "maxlat")));
            case "node" -> {
                begin(xml);
                if (elements.wantsNodes()) {
                    lon = GeoPoint.toE7(number(xml, "lon"));
                    lat = GeoPoint.toE7(number(xml, "lat"));
                }
            }
            case "way", "relation" -> begin(xml);
            case "tag" -> tags.add(text(xml, "k").intern(), text(xml, "v"));
            case "nd" -> {
                if (size == refs.length) {
                    refs = Arrays.copyOf(refs, size * 2);
                }
                refs[size++] = Long.parseLong(text(xml, "ref"));
            }
            default -> {
                // members of relations and the like
            }
        }
    }

    private void begin(XMLStreamReader xml) {
        tags.clear();
        size = 0;
        id = Long.parseLong(text(xml, "id"));
    }

    private void end(String element) {
        if (element.equals("node") && elements.wantsNodes()) {
            elements.node(id, lon, lat, tags);
        } else if (element.equals("way") && elements.wantsWays()) {
            elements.way(id, refs, size, tags);
        }
    }

    private static String text(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        if (value == null) {
            throw new NumberFormatException(xml.getLocalName() + " without " + name);
        }
        return value;
    }

    private static double number(XMLStreamReader xml, String name) {
        return Double.parseDouble(text(xml, name));
    }
}
