package org.hucheng.tiles;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hucheng.roads.RoadClass;
import org.hucheng.roads.RoadNetwork;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.hprtree.HPRtree;

/** Every segment of a network in world units, found by place and by the zoom from which its class is drawn. */
final class RoadIndex {
    static final int LEAST_ZOOM = 6;
    static final int MOST_ZOOM = 14;

    /** How many segments a tile bears before it is slow to make and too full to read. */
    private static final int SEGMENTS_A_TILE = 2_500;

    /** What begins to be drawn at each zoom. */
    private final HPRtree[] byZoom = new HPRtree[MOST_ZOOM + 1];

    /** A segment. Points as {@code x, y, x, y...} in world units. */
    record Line(RoadClass roadClass, String name, int[] points) {}

    RoadIndex(RoadNetwork roads) {
        for (int zoom = 0; zoom <= MOST_ZOOM; zoom++) {
            byZoom[zoom] = new HPRtree();
        }
        Map<RoadClass, Integer> zooms = zooms(roads);
        for (int segment = 0; segment < roads.segments(); segment++) {
            int[] points = new int[2 * roads.points(segment)];
            var box = new Envelope();
            for (int i = 0; i < points.length; i += 2) {
                points[i] = World.x(roads.lon(segment, i / 2));
                points[i + 1] = World.y(roads.lat(segment, i / 2));
                box.expandToInclude(points[i], points[i + 1]);
            }
            RoadClass roadClass = roads.classOf(segment);
            byZoom[zooms.getOrDefault(roadClass, MOST_ZOOM)].insert(
                    box, new Line(roadClass, roads.nameOf(segment), points));
        }
        for (HPRtree tree : byZoom) {
            tree.build();
        }
    }

    /** Segments that may be seen in the box at a zoom. */
    List<Line> within(TileBox box, int zoom) {
        var envelope = new Envelope(box.west(), box.east(), box.north(), box.south());
        var found = new ArrayList<Line>();
        for (int z = 0; z <= zoom; z++) {
            byZoom[z].query(envelope, line -> found.add((Line) line));
        }
        return found;
    }

    /**
     * The zoom from which each class is drawn: the larger roads first, each class as soon as a tile bears it together with all larger ones. A
     * small network is whole from afar, of a dense one only the motorways are seen.
     */
    private static Map<RoadClass, Integer> zooms(RoadNetwork roads) {
        int[] count = new int[RoadClass.values().length];
        for (int segment = 0; segment < roads.segments(); segment++) {
            count[roads.classOf(segment).ordinal()]++;
        }
        var bounds = roads.bounds();
        double width = (double) World.x(bounds.east()) - World.x(bounds.west());
        double height = (double) World.y(bounds.south()) - World.y(bounds.north());
        var zooms = new EnumMap<RoadClass, Integer>(RoadClass.class);
        int together = 0;
        int zoom = LEAST_ZOOM;
        for (RoadClass roadClass : RoadClass.values()) {
            together += count[roadClass.ordinal()];
            while (zoom < MOST_ZOOM && together > SEGMENTS_A_TILE * tiles(width, height, zoom)) {
                zoom++;
            }
            zooms.put(roadClass, zoom);
        }
        return zooms;
    }

    private static double tiles(double width, double height, int zoom) {
        double size = 1L << World.BITS - zoom;
        return Math.max(1, width / size) * Math.max(1, height / size);
    }
}
