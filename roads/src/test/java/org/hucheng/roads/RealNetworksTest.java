package org.hucheng.roads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.hucheng.roads.Area.Coordinates;
import org.hucheng.roads.CordonChoice.Direction;
import org.hucheng.roads.CordonChoice.Inside;
import org.hucheng.roads.CordonChoice.Outside;
import org.hucheng.roads.StandingPost.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real networks; each test says that it was skipped where they are not beside the repository. */
class RealNetworksTest {
    private static Cordon andorra(CordonChoice choice) {
        RoadNetwork network =
                RoadImport.read(SharedRoads.file("roads/andorra.osm.pbf")).network();
        return Cordon.of(
                network, AreaFile.read(SharedRoads.file("roads/andorra-area.geojson"), Coordinates.AUTO), choice);
    }

    /**
     * By hand, from the map of the country's frontier. Spain: La Farga de Moles on the CG-1 (there N-145) is the one main crossing, way
     * 176482278; the road to Os de Civis (CG-6, there a dead end of Spain that is reached only through Andorra) is way 27826413; a track
     * leaves in the south-west near Bixessarri, way 173063490. France: all at Pas de la Casa, where the outline is drawn along 1.73164 E:
     * the Envalira tunnel's road (way 6176755), the CG-2 as Avinguda del Consell General (26668563), Carrer de Sant Jordi (6181319) and a
     * service road beside it (123955144). Port de Cabus (CG-4) is not among them: in this file its road ends short of the outline. The
     * track 33184240 in the south runs along the frontier and crosses it twelve times without leading anywhere outside; it needs posts
     * only where every road beyond the outline counts as outside.
     */
    @Test
    void andorraIsClosedAtItsKnownCrossings() {
        var rim = andorra(CordonChoice.DEFAULT.outside(Outside.RIM)).close();
        assertThat(rim.posts())
                .extracting(PostSite::way)
                .containsExactlyInAnyOrder(
                        176482278L, 27826413L, 173063490L, 6176755L, 26668563L, 6181319L, 123955144L);
        assertThat(rim.posts()).allMatch(PostSite::crossesOutline);
        assertThat(near(rim, 1.4765, 42.4388).name()).isEqualTo("CG-1");
        assertThat(near(rim, 1.7316, 42.5459).name()).isEqualTo("Túnel d'Envalira");

        var all = andorra(CordonChoice.DEFAULT.ignoreTouching(false)).close();
        assertThat(all.posts()).hasSize(19);
        assertThat(all.crossings()).isEqualTo(19);
        assertThat(all.leadingIn()).isEqualTo(19);
        assertThat(all.posts().stream().filter(p -> p.way() == 33184240L)).hasSize(12);

        var places = andorra(CordonChoice.DEFAULT.outside(Outside.RIM).inside(Inside.PLACES))
                .close();
        assertThat(places.posts())
                .hasSize(6)
                .noneMatch(p -> p.way() == 123955144L); // the service road reaches no inhabited place
    }

    private static PostSite near(CordonPlan plan, double lon, double lat) {
        return plan.posts().stream()
                .filter(p -> p.point().metresTo(new GeoPoint(lon, lat)) < 100)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void thePostsOfAndorraAreNeededAllAndAreEnough() {
        for (CordonChoice choice : List.of(
                CordonChoice.DEFAULT,
                CordonChoice.DEFAULT.outside(Outside.RIM).inside(Inside.PLACES),
                CordonChoice.DEFAULT.outside(Outside.RIM).direction(Direction.OUT))) {
            Cordon cordon = andorra(choice);
            var posts = cordon.close().posts();
            List<StandingPost> standing = posts.stream()
                    .map(p -> new StandingPost("p" + posts.indexOf(p), p.point(), State.MANNED))
                    .toList();
            LeakWatch watch = cordon.watch(standing);
            assertThat(watch.picture(3).isClosed()).isTrue();
            for (StandingPost post : standing) {
                assertThat(watch.change(post.code(), State.REVOKED, 3).isClosed())
                        .as(post.code())
                        .isFalse();
                assertThat(watch.change(post.code(), State.MANNED, 3).isClosed())
                        .as(post.code())
                        .isTrue();
            }
        }
    }

    @Test
    void aPbfCutOffAnywhereIsRefused(@TempDir Path folder) throws IOException {
        byte[] whole = Files.readAllBytes(SharedRoads.file("roads/andorra.osm.pbf"));
        for (double share : new double[] {0.9999, 0.7, 0.4, 0.1}) {
            Path cut = Files.write(folder.resolve("cut.osm.pbf"), Arrays.copyOf(whole, (int) (whole.length * share)));
            assertThatThrownBy(() -> RoadImport.read(cut))
                    .as("%s of the file", share)
                    .isInstanceOfSatisfying(
                            RoadRefusal.class, r -> assertThat(r.problem()).isEqualTo(RoadProblem.FILE_CUT_OFF));
        }
    }

    @Test
    void futianIsReadWithoutItsFootways() {
        RoadImport read = RoadImport.read(SharedRoads.file("roads/shenzhen-futian-drive-osmnx.graphml"));
        assertThat(read.network().nodes()).isEqualTo(1751);
        var drive = NetworkSummary.of(read.network(), TravelMode.DRIVE);
        assertThat(drive.classes().keySet()).allMatch(RoadClass::isForCars);
        assertThat(drive.oneWay()).isEqualTo(1146);
        // 4,009 directed edges, 1,181 of them one-way: the other 2,828 are 1,414 streets, and two more that lack their
        // twin
        assertThat(read.report().ways()).isBetween(1181 + 1414, 1181 + 1414 + 4);
        Area area = RoadSketch.area(
                114.005, 22.520, 114.035, 22.518, 114.038, 22.545, 114.015, 22.552, 114.003, 22.540, 114.005, 22.520);
        var plan = Cordon.of(read.network(), area, CordonChoice.DEFAULT).close();
        assertThat(plan.posts())
                .hasSize(
                        45); // directed edges of a drivable class from a node outside to one inside, counted with other
        // tools
        assertThat(plan.leadingIn()).isEqualTo(49); // four more only pass a corner
        assertThat(Cordon.of(read.network(), area, CordonChoice.DEFAULT.outside(Outside.RIM))
                        .close()
                        .posts())
                .hasSize(28);
    }

    @Test
    void monacoKeepsItsStepsForWalkers() {
        RoadNetwork network =
                RoadImport.read(SharedRoads.file("roads/monaco-latest.osm.pbf")).network();
        Area area = RoadSketch.area(
                7.4090, 43.7270, 7.4200, 43.7240, 7.4400, 43.7480, 7.4330, 43.7500, 7.4180, 43.7370, 7.4090, 43.7270);
        var drive = Cordon.of(network, area, CordonChoice.DEFAULT).close();
        var foot = Cordon.of(network, area, CordonChoice.DEFAULT.mode(TravelMode.FOOT))
                .close();
        assertThat(drive.posts()).hasSize(42); // the same as another library's minimum cut of the network as cut
        assertThat(foot.posts()).hasSize(100);
        assertThat(foot.posts()).anyMatch(p -> p.roadClass() == RoadClass.STEPS);
    }

    @Test
    void theOutlineOfNanhaiIsConverted() {
        Area area =
                AreaFile.read(SharedRoads.file("boundaries/nanhai-440605-detailed-shfshanyue.json"), Coordinates.AUTO);
        assertThat(area.notes()).contains(Area.Note.TAKEN_AS_GCJ02);
        assertThat(area.bounds().west()).isBetween(112.7, 112.9);
    }
}
