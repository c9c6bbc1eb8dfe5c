package org.hucheng.roads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import org.hucheng.roads.Area.Coordinates;
import org.hucheng.roads.CordonChoice.Inside;
import org.hucheng.roads.CordonChoice.Outside;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkBytesTest {
    private static final Path FOLDER = Path.of("../scenarios/nanhai-2020");

    private static RoadNetwork nanhai() {
        return RoadImport.read(FOLDER.resolve("roads.osm.gz")).network();
    }

    @Test
    void whatIsReadBackIsTheNetworkInEveryArray() {
        assertSame(nanhai());
    }

    @Test
    void theCutOnWhatIsReadBackIsTheSame() {
        var area = AreaFile.read(FOLDER.resolve("outline.geojson"), Coordinates.AUTO);
        var choice = CordonChoice.DEFAULT.outside(Outside.RIM).inside(Inside.PLACES);
        RoadNetwork network = nanhai();
        RoadNetwork again = NetworkBytes.read(NetworkBytes.of(network));
        assertThat(Cordon.of(again, area, choice).close())
                .isEqualTo(Cordon.of(network, area, choice).close());
        assertThat(Cordon.of(again, area, choice).networkCsv())
                .isEqualTo(Cordon.of(network, area, choice).networkCsv());
    }

    @ParameterizedTest
    @ValueSource(strings = {"roads/andorra.osm.pbf", "roads/monaco-latest.osm.pbf"})
    void realNetworksToo(String file) {
        assertSame(RoadImport.read(SharedRoads.file(file)).network());
    }

    @Test
    void bytesThatEndTooSoonAreNoNetwork() {
        byte[] bytes = NetworkBytes.of(nanhai());
        for (int length = 0; length < bytes.length; length += 997) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> NetworkBytes.read(cut)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static void assertSame(RoadNetwork network) {
        byte[] bytes = NetworkBytes.of(network);
        assertThat(NetworkBytes.read(bytes)).usingRecursiveComparison().isEqualTo(network);
        assertThat(NetworkBytes.of(NetworkBytes.read(bytes))).isEqualTo(bytes);
    }
}
