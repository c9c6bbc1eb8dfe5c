package org.hucheng.roads;

import java.util.Arrays;
import java.util.Set;

/** The second pass: where the roads' nodes are, what stands on them, and the inhabited places. */
final class OsmNodes implements OsmElements {
    static final Set<String> INHABITED = Set.of(
            "city",
            "town",
            "village",
            "hamlet",
            "isolated_dwelling",
            "farm",
            "suburb",
            "quarter",
            "neighbourhood",
            "city_block",
            "borough");

    final int[] lon;
    final int[] lat;
    /** Bits as in {@link RoadNetwork#nodeMarks}: whom something on the node stops, and known ends. */
    final byte[] marks;

    private final OsmImport roads;

    OsmNodes(OsmImport roads) {
        this.roads = roads;
        int size = roads.known.size();
        lon = new int[size];
        lat = new int[size];
        marks = new byte[size];
        Arrays.fill(lon, OsmImport.ABSENT);
    }

    boolean isPresent(int index) {
        return lon[index] != OsmImport.ABSENT;
    }

    @Override
    public boolean wantsNodes() {
        return true;
    }

    @Override
    public boolean wantsWays() {
        return false;
    }

    @Override
    public void bounds(Bounds bounds) {
        // kept by the first pass
    }

    @Override
    public void node(long id, int lonE7, int latE7, Tags tags) {
        int index = roads.known.getOrDefault(id, -1);
        if (index >= 0) {
            lon[index] = lonE7;
            lat[index] = latE7;
        }
        if (tags.isEmpty()) {
            return;
        }
        if (index >= 0) {
            marks[index] = (byte) (TagRules.stopped(tags) | (isEnd(tags) ? RoadNetwork.KNOWN_END : 0));
        }
        String place = tags.get("place");
        if (place != null && INHABITED.contains(place)) {
            roads.builder.places.add(new Place(place, tags.get("name", ""), point(lonE7, latE7)));
        }
        if (tags.is("amenity", "hospital")) {
            roads.builder.hospitals.add(new Place("hospital", tags.get("name", ""), point(lonE7, latE7)));
        }
    }

    private static boolean isEnd(Tags tags) {
        String highway = tags.get("highway", "");
        return tags.is("noexit", "yes") || highway.equals("turning_circle") || highway.equals("turning_loop");
    }

    private static GeoPoint point(int lonE7, int latE7) {
        return new GeoPoint(lonE7 * 1e-7, latE7 * 1e-7);
    }

    @Override
    public void way(long id, long[] refs, int size, Tags tags) {
        throw new IllegalStateException("ways are not wanted here: " + id);
    }
}
