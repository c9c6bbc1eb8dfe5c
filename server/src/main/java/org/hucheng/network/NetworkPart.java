package org.hucheng.network;

import org.hucheng.audit.By;
import org.hucheng.posts.PostRef;
import org.hucheng.posts.Posts;
import org.hucheng.scenario.Loading;
import org.hucheng.scenario.ScenarioFolder;
import org.hucheng.scenario.ScenarioPart;
import org.springframework.stereotype.Component;

/** Roads and area of a scenario. One without roads has no network, and everything else of it works. */
@Component
class NetworkPart implements ScenarioPart {
    private final NetworkStore store;
    private final Posts posts;

    NetworkPart(NetworkStore store, Posts posts) {
        this.store = store;
        this.posts = posts;
    }

    /** After the posts, whose kinds the set-up refers to. */
    @Override
    public int position() {
        return 35;
    }

    @Override
    public Storing check(ScenarioFolder folder) {
        Imported made = NetworkFile.read(folder);
        return new Storing() {
            @Override
            public void store(Loading loading) {
                if (made != null) {
                    store.put(loading.operationId(), made, true, By.OPERATOR.name());
                    loading.count("roads", made.figures().segments());
                    sayWhoIsFar(loading);
                }
            }

            @Override
            public void removeAbsent(Loading loading) {
                if (made == null) {
                    store.removeLoaded(loading.operationId());
                }
            }
        };
    }

    /** Posts that are to close a road and stand on none are loaded all the same, and named. */
    private void sayWhoIsFar(Loading loading) {
        Ground ground = store.find(loading.operationId()).map(Ground::new).orElseThrow();
        for (PostRef post : posts.catalogNow(loading.operationId()).all()) {
            if (ground.network().setUp().closesRoads(post.kind()) && ground.road(Ground.place(post)) == null) {
                RoadSpot nearest = ground.nearest(Ground.place(post));
                loading.remark(
                        "posts.csv",
                        NetworkProblem.POST_FAR_FROM_ROADS,
                        "post",
                        post.code(),
                        "metres",
                        nearest == null ? "> 20000" : String.valueOf(Math.round(nearest.metres())));
            }
        }
    }
}
