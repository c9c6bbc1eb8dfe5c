package org.hucheng.tiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/** Lines brought into a tile, compared with what a geometry library cuts. */
class TileBoxTest {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final TileBox BOX = TileBox.of(12, 3000, 1500);
    private static final Geometry SEEN = GEOMETRY.toGeometry(new Envelope(-64, 4160, -64, 4160));

    @Test
    void whatIsSeenOfALineIsWhatTheLibraryCutsOut() {
        int shown = 0;
        for (int seed = 0; seed < 400; seed++) {
            int[] pixels = walk(new Random(seed));
            var drawn = new ArrayList<int[]>();
            BOX.draw(world(pixels), drawn);
            Geometry expected = line(pixels).intersection(SEEN);
            Geometry ours = GEOMETRY.createMultiLineString(
                    drawn.stream().map(TileBoxTest::line).toArray(LineString[]::new));
            for (int[] part : drawn) {
                assertThat(part.length).isGreaterThanOrEqualTo(4);
                for (int value : part) {
                    assertThat(value).isBetween(-64, 4160);
                }
            }
            // a thinned point may be up to a pixel of the screen beside the line, at both ends of an edge
            assertThat(expected.getLength() < 20 || expected.buffer(8).covers(ours))
                    .as("seed " + seed)
                    .isTrue();
            assertThat(
                            ours.isEmpty()
                                    ? expected.getLength() < 20
                                    : ours.buffer(8).covers(expected))
                    .as("seed " + seed)
                    .isTrue();
            shown += drawn.size();
        }
        assertThat(shown).isGreaterThan(200);
    }

    @Test
    void whatLiesOutsideIsNotDrawnAndATinyLineNeither() {
        var drawn = new ArrayList<int[]>();
        BOX.draw(world(new int[] {5000, 0, 9000, 4000}), drawn);
        BOX.draw(world(new int[] {100, 100, 100, 100}), drawn);
        assertThat(drawn).isEmpty();
        BOX.draw(world(new int[] {-1000, 50, 6000, 50}), drawn);
        assertThat(drawn.toArray(int[][]::new)).isDeepEqualTo(new int[][] {{-64, 50, 4160, 50}});
    }

    @Test
    void aPlaceOnTheGlobeFallsIntoTheTileThatTheWholeWorldUses() {
        // Null Island, and the tile of zoom 14 that holds 113.15 E 23.03 N by the usual formula
        assertThat(World.x(0) >> 29).isEqualTo(1);
        assertThat(World.y(0) >> 29).isEqualTo(1);
        assertThat(World.x(113.15) >> 16).isEqualTo((int) ((113.15 + 180) / 360 * 16384));
        double lat = Math.toRadians(23.03);
        int y = (int) ((1 - Math.log(Math.tan(lat) + 1 / Math.cos(lat)) / Math.PI) / 2 * 16384);
        assertThat(World.y(23.03) >> 16).isEqualTo(y);
    }

    /** A crooked way that starts near the tile and may leave and enter it many times. */
    private static int[] walk(Random random) {
        int[] line = new int[2 * (2 + random.nextInt(30))];
        line[0] = random.nextInt(-3000, 7000);
        line[1] = random.nextInt(-3000, 7000);
        for (int i = 2; i < line.length; i++) {
            line[i] = line[i - 2] + random.nextInt(-2500, 2500);
        }
        return line;
    }

    private static int[] world(int[] pixels) {
        int[] world = new int[pixels.length];
        for (int i = 0; i < pixels.length; i += 2) {
            world[i] = BOX.left() + (pixels[i] << BOX.shift());
            world[i + 1] = BOX.top() + (pixels[i + 1] << BOX.shift());
        }
        return world;
    }

    private static LineString line(int[] pixels) {
        var points = new Coordinate[pixels.length / 2];
        for (int i = 0; i < points.length; i++) {
            points[i] = new Coordinate(pixels[2 * i], pixels[2 * i + 1]);
        }
        return GEOMETRY.createLineString(points);
    }
}
