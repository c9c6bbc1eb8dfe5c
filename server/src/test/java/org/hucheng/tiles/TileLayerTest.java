package org.hucheng.tiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;

/** What is written is what another reader reads, whatever it was. */
class TileLayerTest {
    private static final int ROUNDS = 300;

    @Test
    void anyLinesAndTagsComeBackAsTheyWere() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            var random = new Random(seed);
            var layer = new TileLayer("roads");
            var written = new ArrayList<List<int[]>>();
            var tags = new ArrayList<Map<String, Object>>();
            for (int i = 0; i <= random.nextInt(12); i++) {
                var lines = new ArrayList<int[]>();
                for (int n = 0; n <= random.nextInt(4); n++) {
                    lines.add(line(random));
                }
                Map<String, String> own = tags(random);
                layer.lines(lines, own);
                written.add(lines);
                tags.add(new LinkedHashMap<>(own));
            }
            List<Geometry> read = decode(layer).layer("roads");
            assertThat(read).as("seed " + seed).hasSameSizeAs(written);
            for (int i = 0; i < read.size(); i++) {
                assertThat(DecodedTile.lines(read.get(i)).toArray(int[][]::new))
                        .as("seed " + seed)
                        .isDeepEqualTo(written.get(i).toArray(int[][]::new));
                assertThat(DecodedTile.tagsOf(read.get(i))).isEqualTo(tags.get(i));
            }
        }
    }

    @Test
    void pointsComeBackAsTheyWere() {
        var layer = new TileLayer("places");
        layer.point(0, 4095, Map.of("name", "松谷"));
        layer.point(-17, 5000, Map.of("name", "A"));
        var places = decode(layer).layer("places");
        assertThat(places).extracting(Geometry::toText).containsExactly("POINT (0 4095)", "POINT (-17 5000)");
        assertThat(places).extracting(DecodedTile::tagsOf).containsExactly(Map.of("name", "松谷"), Map.of("name", "A"));
    }

    private static DecodedTile decode(TileLayer layer) {
        var tile = new ProtoBytes(64);
        layer.into(tile);
        return DecodedTile.of(tile.toBytes());
    }

    private static int[] line(Random random) {
        int[] line = new int[2 * (2 + random.nextInt(40))];
        for (int i = 0; i < line.length; i += 2) {
            line[i] = random.nextInt(-64, 4161);
            line[i + 1] = random.nextInt(-64, 4161);
        }
        line[2] = line[0] + 1; // two points at least that differ
        return line;
    }

    private static Map<String, String> tags(Random random) {
        var tags = new LinkedHashMap<String, String>();
        for (int i = 0; i < random.nextInt(4); i++) {
            tags.put(
                    "key" + random.nextInt(5),
                    List.of("", "主干道", "Main Street", "x".repeat(300)).get(random.nextInt(4)));
        }
        return tags;
    }
}
