package org.hucheng.roads;

import java.util.ArrayList;
import java.util.List;

/** Residential land and hospitals drawn as closed ways. */
final class OsmOutlines {
    private record Outline(boolean isHospital, String name, int[] refs) {}

    private final OsmImport roads;
    private final List<Outline> outlines = new ArrayList<>();

    OsmOutlines(OsmImport roads) {
        this.roads = roads;
    }

    void way(long[] nodes, int size, Tags tags) {
        boolean isHospital = tags.is("amenity", "hospital");
        if (size < 4 || nodes[0] != nodes[size - 1] || !(isHospital || tags.is("landuse", "residential"))) {
            return;
        }
        int[] refs = new int[size];
        for (int i = 0; i < size; i++) {
            refs[i] = roads.index(nodes[i]);
        }
        outlines.add(new Outline(isHospital, tags.get("name", ""), refs));
    }

    /** Adds those of which every node is in the file. */
    void addTo(NetworkBuilder builder, OsmNodes nodes) {
        for (Outline outline : outlines) {
            double[] ring = new double[outline.refs.length * 2];
            double lon = 0;
            double lat = 0;
            boolean isWhole = true;
            for (int i = 0; i < outline.refs.length; i++) {
                isWhole &= nodes.isPresent(outline.refs[i]);
                ring[2 * i] = nodes.lon[outline.refs[i]] * 1e-7;
                ring[2 * i + 1] = nodes.lat[outline.refs[i]] * 1e-7;
                if (i > 0) {
                    lon += ring[2 * i];
                    lat += ring[2 * i + 1];
                }
            }
            if (!isWhole) {
                continue;
            }
            if (outline.isHospital) {
                int corners = outline.refs.length - 1;
                builder.hospitals.add(new Place("hospital", outline.name, new GeoPoint(lon / corners, lat / corners)));
            } else {
                builder.residential.add(ring);
            }
        }
    }
}
