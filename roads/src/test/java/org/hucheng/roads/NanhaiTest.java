package org.hucheng.roads;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hucheng.roads.Area.Coordinates;
import org.hucheng.roads.CordonChoice.Inside;
import org.hucheng.roads.CordonChoice.Outside;
import org.hucheng.roads.StandingPost.State;
import org.junit.jupiter.api.Test;

/** The invented network of the demo scenario: its 79 inspecting posts close the net, and each of them is needed. */
class NanhaiTest {
    private static final Path FOLDER = Path.of("../scenarios/nanhai-2020");
    private static final RoadNetwork NETWORK =
            RoadImport.read(FOLDER.resolve("roads.osm.gz")).network();
    private static final Area OUTLINE = AreaFile.read(FOLDER.resolve("outline.geojson"), Coordinates.AUTO);
    private static final CordonChoice CHOICE =
            CordonChoice.DEFAULT.outside(Outside.RIM).inside(Inside.PLACES);

    private static List<StandingPost> posts() {
        return PlacesFile.places(FOLDER.resolve("posts.csv")).stream()
                .filter(p -> p.name().matches("(JC|TC|VC)-\\d+"))
                .map(p -> new StandingPost(p.name(), p.point(), State.MANNED))
                .toList();
    }

    @Test
    void the79PostsCloseTheNetAndARevokedOneIsTheLeak() {
        LeakWatch watch = Cordon.of(NETWORK, OUTLINE, CHOICE).watch(posts());
        assertThat(watch.snaps()).hasSize(79);
        assertThat(watch.snaps().values()).allMatch(s -> s.metres() < 1);
        assertThat(watch.offRoad()).isEmpty();
        assertThat(watch.picture(5).isClosed()).isTrue();
        for (StandingPost post : posts()) {
            LeakPicture leak = watch.change(post.code(), State.REVOKED, 5);
            assertThat(leak.routes()).as(post.code()).hasSize(1);
            LeakRoute route = leak.routes().getFirst();
            assertThat(route.post()).isEqualTo(post.code());
            assertThat(route.line()).anyMatch(p -> p.metresTo(post.point()) < 1);
            assertThat(route.metres()).isGreaterThan(300);
            assertThat(watch.change(post.code(), State.MANNED, 5).isClosed()).isTrue();
        }
    }

    @Test
    void everyPostStandsOnARoadThatCrossesTheOutline() {
        var plan = Cordon.of(NETWORK, OUTLINE, CHOICE).close();
        assertThat(plan.leadingIn()).isEqualTo(79);
        assertThat(plan.posts()).hasSizeLessThanOrEqualTo(79);
        var fixed = posts().stream().map(StandingPost::point).toList();
        assertThat(Cordon.of(NETWORK, OUTLINE, CHOICE.fixed(fixed)).close().posts())
                .isEmpty();
    }

    @Test
    void theFirstPostsOfABudgetTakeTheBusiestRoads() {
        var steps = Cordon.of(NETWORK, OUTLINE, CordonChoice.DEFAULT)
                .budget(List.of(), false)
                .steps(79);
        assertThat(steps).allMatch(BudgetStep::exact);
        assertThat(steps.get(8).posts()).extracting(PostSite::roadClass).containsOnly(RoadClass.TRUNK);
        assertThat(steps.getLast().uncovered()).isZero();
        assertThat(steps).isSortedAccordingTo((a, b) -> Long.compare(b.uncovered(), a.uncovered()));
    }

    @Test
    void aChangedPostIsAnsweredInUnderFiftyMilliseconds() {
        LeakWatch watch = Cordon.of(NETWORK, OUTLINE, CHOICE).watch(posts());
        List<Long> nanos = new ArrayList<>();
        for (StandingPost post : posts()) {
            for (State state : List.of(State.REVOKED, State.MANNED)) {
                long start = System.nanoTime();
                watch.change(post.code(), state, 40);
                nanos.add(System.nanoTime() - start);
            }
        }
        nanos.sort(null);
        assertThat(nanos.get(nanos.size() / 2)).as("median, ns").isLessThan(50_000_000L);
    }
}
