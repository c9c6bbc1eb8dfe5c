package org.hucheng.planning;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hucheng.kernel.Scope;
import org.hucheng.operations.OperationView;
import org.hucheng.operations.Operations;
import org.hucheng.organisation.Organisation;
import org.hucheng.posts.Posts;
import org.springframework.stereotype.Component;

/** Keeps each operation's situation until {@code Operations.stamp} is another. */
@Component
class Situations {
    private final Operations operations;
    private final Organisation organisation;
    private final Posts posts;
    private final PoolStore pools;
    private final BasePostStore basePosts;
    private final Map<Integer, Situation> kept = new ConcurrentHashMap<>();

    Situations(
            Operations operations, Organisation organisation, Posts posts, PoolStore pools, BasePostStore basePosts) {
        this.operations = operations;
        this.organisation = organisation;
        this.posts = posts;
        this.pools = pools;
        this.basePosts = basePosts;
    }

    Situation of(OperationView operation) {
        long stamp = operations.stamp(operation.id());
        Situation known = kept.get(operation.id());
        if (known == null || known.stamp != stamp) {
            known = Scope.system("situation kept").get(() -> read(operation, stamp));
            kept.put(operation.id(), known);
        }
        return known;
    }

    private Situation read(OperationView operation, long stamp) {
        return new Situation(
                stamp,
                operation,
                posts.catalog(operation.id()),
                organisation.members(operation.id()),
                organisation.units(operation.id()),
                posts.demand(operation.id()),
                pools.list(operation.id()),
                basePosts.list(operation.id()),
                organisation.teamsOfMembers(operation.id()));
    }
}
