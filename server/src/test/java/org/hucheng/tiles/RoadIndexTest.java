package org.hucheng.tiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hucheng.roads.RoadClass;
import org.hucheng.roads.RoadImport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoadIndexTest {
    /** A village of 60 x 60 streets beside a trunk road: seen from afar only the road is there, from near all of it. */
    @Test
    void ofADenseNetworkOnlyTheLargeRoadsAreSeenFromAfar(@TempDir Path folder) throws IOException {
        int side = 60;
        var osm = new StringBuilder("<osm version=\"0.6\">");
        for (int i = 0; i < side * side; i++) {
            osm.append("<node id=\"%d\" lat=\"%.4f\" lon=\"%.4f\"/>"
                    .formatted(i + 1, 44 + i / side * 0.0005, -71 + i % side * 0.0005));
        }
        for (int i = 0; i < side; i++) {
            String kind = i == 0 ? "trunk" : "residential";
            way(osm, 2 * i + 1, kind, i * side + 1, 1, side);
            way(osm, 2 * i + 2, "residential", i + 1, side, side);
        }
        Path file = folder.resolve("dense.osm");
        Files.writeString(file, osm.append("</osm>"));
        var index = new RoadIndex(RoadImport.read(file).network());
        int bits = World.BITS - 6;
        var far = index.within(TileBox.of(6, World.x(-71) >> bits, World.y(44) >> bits), 6);
        assertThat(far).hasSize(side - 1).allMatch(line -> line.roadClass() == RoadClass.TRUNK);
        int near = 0;
        int nearBits = World.BITS - RoadIndex.MOST_ZOOM;
        for (int x = World.x(-71) >> nearBits; x <= World.x(-70.97) >> nearBits; x++) {
            for (int y = World.y(44.03) >> nearBits; y <= World.y(44) >> nearBits; y++) {
                near += index.within(TileBox.of(RoadIndex.MOST_ZOOM, x, y), RoadIndex.MOST_ZOOM)
                        .size();
            }
        }
        assertThat(near).isGreaterThanOrEqualTo(2 * side * (side - 1));
    }

    private static void way(StringBuilder osm, int id, String kind, int first, int step, int nodes) {
        osm.append("<way id=\"%d\">".formatted(id));
        for (int n = 0; n < nodes; n++) {
            osm.append("<nd ref=\"%d\"/>".formatted(first + n * step));
        }
        osm.append("<tag k=\"highway\" v=\"%s\"/></way>".formatted(kind));
    }
}
