package org.hucheng.tiles;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.operation.linemerge.LineMerger;

/** Segments of one road put together, so that its name has room to stand. */
final class Joined {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private Joined() {}

    static List<int[]> of(List<int[]> segments) {
        if (segments.size() < 2) {
            return segments;
        }
        var merger = new LineMerger();
        for (int[] segment : segments) {
            var points = new Coordinate[segment.length / 2];
            for (int i = 0; i < points.length; i++) {
                points[i] = new Coordinate(segment[2 * i], segment[2 * i + 1]);
            }
            merger.add(GEOMETRY.createLineString(points));
        }
        var joined = new ArrayList<int[]>();
        for (Object line : merger.getMergedLineStrings()) {
            Coordinate[] points = ((LineString) line).getCoordinates();
            int[] flat = new int[2 * points.length];
            for (int i = 0; i < points.length; i++) {
                flat[2 * i] = (int) points[i].x;
                flat[2 * i + 1] = (int) points[i].y;
            }
            joined.add(flat);
        }
        return joined;
    }
}
