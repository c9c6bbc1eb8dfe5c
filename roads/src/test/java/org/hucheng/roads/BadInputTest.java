package org.hucheng.roads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.hucheng.roads.Area.Coordinates;
import org.hucheng.roads.Area.Note;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BadInputTest {
    @TempDir
    Path folder;

    private static final RoadSketch TOWN = RoadSketch.of("""
            A---B---C
            |   |   |
            D---E---F
            """);

    private static RoadProblem refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        RoadRefusal refusal = catchThrowableOfType(RoadRefusal.class, call);
        assertThat(refusal).isNotNull();
        return refusal.problem();
    }

    @Test
    void aFileThatIsCutOffIsRefusedWhole() throws IOException {
        Path xml = OsmText.write(folder, "n 1 1 42\nn 2 1.001 42\nw 10 1,2 highway=residential");
        byte[] whole = Files.readAllBytes(xml);
        for (int length : new int[] {whole.length - 4, whole.length / 2, 30}) {
            Path cut = Files.write(folder.resolve("cut.osm"), Arrays.copyOf(whole, length));
            assertThat(refused(() -> RoadImport.read(cut)))
                    .as("%d bytes", length)
                    .isEqualTo(RoadProblem.FILE_CUT_OFF);
        }
        var packed = new java.io.ByteArrayOutputStream();
        try (var gzip = new java.util.zip.GZIPOutputStream(packed)) {
            gzip.write(whole);
        }
        Path gz = Files.write(folder.resolve("whole.osm.gz"), packed.toByteArray());
        assertThat(RoadImport.read(gz).network().segments()).isEqualTo(1);
        Path half = Files.write(folder.resolve("half.osm.gz"), Arrays.copyOf(packed.toByteArray(), packed.size() / 2));
        assertThat(refused(() -> RoadImport.read(half))).isEqualTo(RoadProblem.FILE_CUT_OFF);
    }

    @Test
    void whatIsNoNetworkIsRefused() throws IOException {
        assertThat(refused(() -> RoadImport.read(folder.resolve("absent.pbf")))).isEqualTo(RoadProblem.FILE_NOT_FOUND);
        for (String content : new String[] {
            "",
            "hello, this is a text and no map at all",
            "<html></html>",
            "<osm><node id='x' lon='1' lat='2'/></osm>",
            "<graphml><node id='1'/></graphml>"
        }) {
            Path file = Files.writeString(folder.resolve("other"), content);
            assertThat(refused(() -> RoadImport.read(file)))
                    .as(content)
                    .isIn(RoadProblem.FILE_NOT_UNDERSTOOD, RoadProblem.FILE_CUT_OFF, RoadProblem.NETWORK_WITHOUT_ROADS);
        }
        Path empty = Files.writeString(folder.resolve("empty.osm"), "<osm></osm>");
        assertThat(refused(() -> RoadImport.read(empty))).isEqualTo(RoadProblem.NETWORK_WITHOUT_ROADS);
        Path far = OsmText.write(folder, "n 1 42 131\nn 2 42.001 131\nw 10 1,2 highway=residential");
        assertThat(refused(() -> RoadImport.read(far))).isEqualTo(RoadProblem.COORDINATES_OUT_OF_RANGE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        [1.0,42.0],[1.01,42.0],[1.0,42.01],[1.01,42.01],[1.0,42.0];                         AREA_CROSSES_ITSELF
        [42.0,1.0],[42.0,1.01],[42.01,1.01],[42.01,1.0],[42.0,1.0];                         AREA_COORDINATES_SWAPPED
        [23.0,113.0],[23.0,113.1],[23.1,113.1],[23.0,113.0];                                AREA_COORDINATES_SWAPPED
        [500,42.0],[501,42.0],[501,43],[500,42.0];                                          COORDINATES_OUT_OF_RANGE
        [113.0,23.0],[113.1,23.0],[113.1,23.1],[113.0,23.0];                                AREA_OUTSIDE_NETWORK
        [1.0005,41.9990],[1.001,41.9990],[1.001,41.9994],[1.0005,41.9994],[1.0005,41.9990]; AREA_WITHOUT_ROADS
        [0.5,41.5],[1.5,41.5],[1.5,42.5],[0.5,42.5],[0.5,41.5];                             NOTHING_OUTSIDE
        [1.0,42.0],[1.01,42.0];                                                             AREA_NOT_UNDERSTOOD
        [1.0,42.0],[1.01,"x"],[1.0,42.1],[1.0,42.0];                                        AREA_NOT_UNDERSTOOD
        """)
    void anAreaThatMakesNoSenseIsRefused(String ring, RoadProblem problem) {
        String json = "{\"type\":\"Polygon\",\"coordinates\":[[" + ring + "]]}";
        assertThat(refused(() ->
                        Cordon.of(TOWN.network(), AreaFile.parse("a", json, Coordinates.WGS84), CordonChoice.DEFAULT)))
                .isEqualTo(problem);
    }

    @Test
    void whatIsNoAreaIsRefused() {
        for (String json : new String[] {
            "",
            "{",
            "[]",
            "{\"type\":\"Point\",\"coordinates\":[1,2]}",
            "{\"type\":\"FeatureCollection\",\"features\":[]}",
            "{\"coordinates\":\"none\"}"
        }) {
            assertThat(refused(() -> AreaFile.parse("a", json, Coordinates.AUTO)))
                    .as(json)
                    .isEqualTo(RoadProblem.AREA_NOT_UNDERSTOOD);
        }
    }

    @Test
    void aHoleIsOutsideAndSaidSo() {
        GeoPoint b = TOWN.point("E");
        String hole = "[[%f,%f],[%f,%f],[%f,%f],[%f,%f]]"
                .formatted(
                        b.lon() - 0.001,
                        b.lat() - 0.001,
                        b.lon() + 0.001,
                        b.lat() - 0.001,
                        b.lon(),
                        b.lat() + 0.001,
                        b.lon() - 0.001,
                        b.lat() - 0.001);
        Area area = AreaFile.parse(
                "a",
                "{\"type\":\"Polygon\",\"coordinates\":[[[0.9,41.9],[1.1,41.9],[1.1,42.1],[0.9,42.1],[0.9,41.9]],"
                        + hole + "]}",
                Coordinates.AUTO);
        assertThat(area.notes()).containsExactly(Note.HAS_HOLES);
        var plan = Cordon.of(TOWN.network(), area, CordonChoice.DEFAULT).close();
        assertThat(plan.show()).isEqualTo("B-E D-E E-F | 3 posts");
    }

    @Test
    void anOpenRingIsClosedAndSaidSo() {
        Area area = AreaFile.parse(
                "a",
                "{\"type\":\"Polygon\",\"coordinates\":[[[1,41.99],[1.01,41.99],[1.01,42.01],[1,42.01]]]}",
                Coordinates.AUTO);
        assertThat(area.notes()).containsExactly(Note.RING_CLOSED);
    }

    @Test
    void aNetworkInTwoPiecesIsReported() {
        var network = RoadSketch.of("""
                A---B   C---D
                |
                E
                """).network();
        var summary = NetworkSummary.of(network, TravelMode.DRIVE);
        assertThat(summary.pieces()).isEqualTo(2);
        assertThat(summary.largestPiece()).isEqualTo(2 / 3.0);
    }

    @Test
    void withoutPlacesOrRimTheChoiceIsRefused() {
        var closed = RoadSketch.of("""
                A---B---C
                """).rim();
        assertThat(refused(() -> Cordon.of(
                        closed.network(), closed.around("B"), CordonChoice.DEFAULT.outside(CordonChoice.Outside.RIM))))
                .isEqualTo(RoadProblem.NO_RIM);
        assertThat(refused(() -> Cordon.of(
                        closed.network(), closed.around("B"), CordonChoice.DEFAULT.inside(CordonChoice.Inside.PLACES))))
                .isEqualTo(RoadProblem.NO_PLACES);
        var far = CordonChoice.DEFAULT.fixed(java.util.List.of(new GeoPoint(1.5, 42)));
        assertThat(refused(() -> Cordon.of(closed.network(), closed.around("B"), far)))
                .isEqualTo(RoadProblem.POST_NOT_ON_A_ROAD);
    }

    @ParameterizedTest
    @EnumSource(RoadProblem.class)
    void everyProblemHasASentenceInBothLanguages(RoadProblem problem) {
        var refusal = new RoadRefusal(problem, "file", "f.pbf");
        assertThat(refusal.sentence(true)).matches(t -> t.codePoints().anyMatch(c -> c > 0x4e00), "is Chinese");
        assertThat(refusal.sentence(false))
                .matches(t -> StandardCharsets.US_ASCII.newEncoder().canEncode(t), "is English");
        assertThat(refusal.sentence(true)).isNotEqualTo(refusal.sentence(false));
    }
}
