package org.hucheng.posts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hucheng.identity.Permission;
import org.hucheng.kernel.Scope;
import org.hucheng.operations.OperationView;
import org.hucheng.oversight.Recorded;
import org.springframework.stereotype.Component;

/** What was done to a post: added, opened, revoked, somebody called in. */
@Component
class PostHistory implements Recorded {
    private final Posts posts;

    PostHistory(Posts posts) {
        this.posts = posts;
    }

    @Override
    public String kind() {
        return "post";
    }

    @Override
    public Permission permission() {
        return Permission.POSTS_READ;
    }

    @Override
    public Optional<Trace> find(OperationView operation, String id) {
        return Optional.ofNullable(posts.catalog(operation.id()).find(id))
                .filter(post -> Scope.current().seesPost(operation.id(), post.id()))
                .map(post -> new Trace(post.code(), List.of("posts.", "roster.called-in"), Map.of()));
    }
}
