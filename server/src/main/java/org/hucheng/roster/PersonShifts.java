package org.hucheng.roster;

import java.util.Set;
import org.hucheng.kernel.Measure;
import org.hucheng.kernel.MeasureQuery;
import org.hucheng.posts.Posts;
import org.springframework.stereotype.Component;

/** Person-shifts actually served: one for each person, shift and post somebody checked in for. */
@Component
class PersonShifts implements Measure {
    private final RosterStore store;
    private final Posts posts;

    PersonShifts(RosterStore store, Posts posts) {
        this.store = store;
        this.posts = posts;
    }

    @Override
    public String name() {
        return "person-shifts";
    }

    @Override
    public Set<String> filters() {
        return Set.of("postKind", "post");
    }

    @Override
    public long read(MeasureQuery query) {
        return store.personShifts(
                query.operationId(), query.window().from(), query.window().to(), ids(query));
    }

    @Override
    public long recount(MeasureQuery query) {
        return store.recountPersonShifts(
                query.operationId(), query.window().from(), query.window().to(), ids(query));
    }

    private Set<Integer> ids(MeasureQuery query) {
        return posts.catalog(query.operationId()).matching(query.any("postKind"), query.any("post"));
    }
}
