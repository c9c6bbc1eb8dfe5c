package org.hucheng.roster;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hucheng.kernel.Scope;
import org.hucheng.operations.OperationView;
import org.hucheng.operations.Operations;
import org.hucheng.organisation.Organisation;
import org.hucheng.posts.Posts;
import org.springframework.stereotype.Component;

/**
 * Keeps each operation's demand and members until {@code Operations.stamp} is another: the board asks every second. Who may not see the whole operation is
 * given the demand of the own posts; members are known by name to whoever may see the post they are at.
 */
@Component
class DemandBook {
    private final Operations operations;
    private final Organisation organisation;
    private final Posts posts;
    private final Map<Integer, Kept> kept = new ConcurrentHashMap<>();

    /** @param stamp of the configuration that the demand is of */
    record Kept(long stamp, Demands demands) {}

    DemandBook(Operations operations, Organisation organisation, Posts posts) {
        this.operations = operations;
        this.organisation = organisation;
        this.posts = posts;
    }

    Kept of(OperationView operation) {
        long stamp = operations.stamp(operation.id());
        Kept known = kept.get(operation.id());
        if (known == null || known.stamp() != stamp) {
            known = Scope.system("demand kept").get(() -> read(operation, stamp));
            kept.put(operation.id(), known);
        }
        return Scope.current().seesWhole(operation.id())
                ? known
                : new Kept(stamp, known.demands().of(posts.catalog(operation.id())));
    }

    private Kept read(OperationView operation, long stamp) {
        return new Kept(
                stamp,
                new Demands(
                        operation.zone(),
                        posts.catalog(operation.id()),
                        organisation.members(operation.id()),
                        Shifts.bySystem(operation),
                        posts.demand(operation.id())));
    }
}
