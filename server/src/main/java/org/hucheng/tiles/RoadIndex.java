package org.hucheng.tiles;

import java.util.ArrayList;
import java.util.List;
import org.hucheng.roads.RoadClass;
import org.hucheng.roads.RoadNetwork;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.hprtree.HPRtree;

/** Every segment of a network in world units, found by place and by the zoom from which its class is drawn. */
final class RoadIndex {
    static final int LEAST_ZOOM = 6;
    static final int MOST_ZOOM = 14;

    /** One for each zoom; null where no class begins. */
    private final HPRtree[] byZoom = new HPRtree[MOST_ZOOM + 1];

    /** A segment. Points as {@code x, y, x, y...} in world units. */
    record Line(RoadClass roadClass, String name, int[] points) {}

    RoadIndex(RoadNetwork roads) {
        for (int zoom = 0; zoom <= MOST_ZOOM; zoom++) {
            byZoom[zoom] = new HPRtree();
        }
        for (int segment = 0; segment < roads.segments(); segment++) {
            int[] points = new int[2 * roads.points(segment)];
            var box = new Envelope();
            for (int i = 0; i < points.length; i += 2) {
                points[i] = World.x(roads.lon(segment, i / 2));
                points[i + 1] = World.y(roads.lat(segment, i / 2));
                box.expandToInclude(points[i], points[i + 1]);
            }
            RoadClass roadClass = roads.classOf(segment);
            byZoom[from(roadClass)].insert(box, new Line(roadClass, roads.nameOf(segment), points));
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

    /** The zoom from which a class is drawn: as many roads as can be told apart. */
    private static int from(RoadClass roadClass) {
        return switch (roadClass) {
            case MOTORWAY, TRUNK -> LEAST_ZOOM;
            case PRIMARY -> 8;
            case SECONDARY -> 10;
            case TERTIARY -> 11;
            case UNCLASSIFIED, RESIDENTIAL, LIVING_STREET, ROAD -> 12;
            case SERVICE, TRACK, PEDESTRIAN -> 13;
            case CYCLEWAY, FOOTWAY, PATH, BRIDLEWAY, STEPS -> MOST_ZOOM;
        };
    }
}
