package org.hucheng.posts;

import java.util.List;
import org.springframework.stereotype.Component;

/** The door of this module. */
@Component
public class Posts {
    private final PostStore store;

    Posts(PostStore store) {
        this.store = store;
    }

    /** A snapshot, read fresh by every call; whoever keeps one compares {@code Operations.stamp}. */
    public PostCatalog catalog(int operationId) {
        return new PostCatalog(store.catalog(operationId));
    }

    /** What every post needs. */
    public List<DemandLine> demand(int operationId) {
        return store.demand(operationId);
    }
}
