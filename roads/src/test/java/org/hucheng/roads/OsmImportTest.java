package org.hucheng.roads;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.hucheng.roads.ImportReport.Remark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OsmImportTest {
    @TempDir
    Path folder;

    private static final String NODES = """
            n 1 1.000 42.000
            n 2 1.001 42.000
            n 3 1.002 42.000
            n 4 1.001 42.001
            """;

    /** drive, cycle, foot: {@code =} both ways, {@code >} forward, {@code <} backward, {@code .} not at all; by law, then at all. */
    @ParameterizedTest
    @CsvSource(textBlock = """
        highway=residential,                              ===, ===
        highway=residential oneway=yes,                   >>=, >>=
        highway=residential oneway=-1,                    <<=, <<=
        highway=residential oneway=yes oneway:bicycle=no, >==, >==
        highway=residential oneway=yes cycleway=opposite, >==, >==
        highway=tertiary junction=roundabout,             >>=, >>=
        highway=motorway,                                 >.., >..
        highway=motorway oneway=no,                       =.., =..
        highway=motorway_link,                            =.., =..
        highway=trunk motorroad=yes,                      =.., =..
        highway=footway,                                  ..=, ..=
        highway=footway motor_vehicle=yes,                ..=, ..=
        highway=footway bicycle=yes,                      .==, .==
        highway=pedestrian,                               ..=, ..=
        highway=cycleway,                                 .==, .==
        highway=path,                                     .==, .==
        highway=path bicycle=no,                          ..=, .==
        highway=track,                                    ===, ===
        highway=track motor_vehicle=agricultural,         .==, ===
        highway=service access=private,                   ..., ===
        highway=service access=private foot=yes,          ..=, ===
        highway=service access=no motor_vehicle=yes,      =.., ===
        highway=service access=destination,               ===, ===
        highway=residential vehicle=no,                   ..=, ===
        highway=residential motor_vehicle:backward=no,    >==, ===
        highway=unclassified oneway=reversible,           ===, ===
        """)
    void readsWhoMayPass(String tags, String byLaw, String atAll) {
        RoadNetwork network = OsmText.read(folder, NODES + "w 10 1,2 " + tags).network();
        assertThat(passable(network, Access.BY_LAW)).isEqualTo(byLaw);
        assertThat(passable(network, Access.AT_ALL)).isEqualTo(atAll);
    }

    private static String passable(RoadNetwork network, Access access) {
        var text = new StringBuilder();
        for (TravelMode mode : TravelMode.values()) {
            boolean forward = network.isForward(0, mode, access);
            boolean backward = network.isBackward(0, mode, access);
            text.append(forward && backward ? '=' : forward ? '>' : backward ? '<' : '.');
        }
        return text.toString();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        barrier=bollard,                   x..
        barrier=bollard motor_vehicle=yes, ...
        barrier=gate,                      ...
        barrier=gate access=private,       xxx
        barrier=gate locked=yes,           xxx
        barrier=lift_gate vehicle=no,      xx.
        barrier=stile,                     xx.
        highway=crossing,                  ...
        """)
    void readsWhoIsStopped(String tags, String stopped) {
        RoadNetwork network = OsmText.read(folder, """
                n 1 1.000 42.000
                n 2 1.001 42.000 %s
                n 3 1.002 42.000
                w 10 1,2,3 highway=residential
                """.formatted(tags)).network();
        var text = new StringBuilder();
        for (TravelMode mode : TravelMode.values()) {
            boolean isStopped = false;
            for (int n = 0; n < network.nodes; n++) {
                isStopped |= (network.nodeMarks[n] & mode.bit()) != 0;
            }
            text.append(isStopped ? 'x' : '.');
        }
        assertThat(text).hasToString(stopped);
    }

    @Test
    void cutsWaysWhereRoadsMeetAndKeepsTheirShape() {
        RoadImport read = OsmText.read(folder, NODES + """
                n 5 1.0005 42.0002
                w 10 1,5,2,3 highway=residential name=Long
                w 11 2,4 highway=service
                """);
        assertThat(read.network().segments()).isEqualTo(3);
        assertThat(read.network().nodes()).isEqualTo(4);
        assertThat(read.network().points(0)).isEqualTo(3);
        assertThat(read.network().nameOf(0)).isEqualTo("Long");
        assertThat(read.network().metres(1)).isBetween(82.0, 83.5);
        assertThat(read.report().ways()).isEqualTo(2);
    }

    @Test
    void saysWhatWasLeftOutAndWhy() {
        RoadImport read = OsmText.read(folder, NODES + """
                w 10 1,2 highway=residential
                w 11 2,3 highway=construction
                w 12 2,3 highway=proposed
                w 13 2,3 highway=platform
                w 15 2 highway=residential
                w 16 2,3 route=ferry
                w 17 2,3 building=yes
                w 18 3,98,99 highway=residential
                w 19 2,97,3,4 highway=tertiary oneway=reversible
                """);
        assertThat(read.report().remarks())
                .containsOnly(
                        java.util.Map.entry(Remark.NOT_BUILT, 2),
                        java.util.Map.entry(Remark.NO_ROAD, 1),
                        java.util.Map.entry(Remark.TOO_SHORT, 2),
                        java.util.Map.entry(Remark.FERRY, 1),
                        java.util.Map.entry(Remark.WAY_WITH_MISSING_NODES, 2),
                        java.util.Map.entry(Remark.MISSING_NODE, 3),
                        java.util.Map.entry(Remark.DIRECTION_CHANGES, 1));
        assertThat(read.network().segments()).isEqualTo(2);
    }

    @Test
    void aRoadGoesOnWhereTheFileEndsIt() {
        RoadNetwork network = OsmText.read(folder, NODES + "w 10 99,1,2,3 highway=residential")
                .network();
        assertThat(network.segments()).isEqualTo(1);
        assertThat(network.nodeMarks[network.from[0]] & RoadNetwork.GOES_ON).isNotZero();
        assertThat(network.nodeMarks[network.to[0]] & RoadNetwork.GOES_ON).isZero();
    }

    @Test
    void findsPlacesHospitalsAndResidentialLand() {
        RoadNetwork network = OsmText.read(folder, """
                n 1 1.000 42.000
                n 2 1.001 42.000
                n 4 1.001 42.001
                n 6 1.003 42.003 place=village name=Upper
                n 7 1.003 42.003 place=locality name=Field
                n 8 1.003 42.003 amenity=hospital name=Ward
                w 10 1,2 highway=residential
                w 11 1,2,4,1 landuse=residential
                w 12 1,2,4,1 amenity=hospital name=Clinic
                """).network();
        assertThat(network.places()).extracting(Place::name).containsExactly("Upper");
        assertThat(network.hospitals()).extracting(Place::name).containsExactlyInAnyOrder("Ward", "Clinic");
        assertThat(network.residential).hasSize(1);
    }
}
