package org.hucheng.posts;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.hucheng.identity.Territory;
import org.hucheng.operations.Operations;
import org.hucheng.organisation.Organisation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The posts that a unit or one below it answers for. */
@Component
class PostTerritory implements Territory {
    private final Operations operations;
    private final Organisation organisation;
    private final Posts posts;

    PostTerritory(Operations operations, Organisation organisation, Posts posts) {
        this.operations = operations;
        this.organisation = organisation;
        this.posts = posts;
    }

    @Override
    public Kind kind() {
        return Kind.POSTS;
    }

    @Override
    public Map<Integer, String> within(String operation, @Nullable Set<String> units) {
        int id = operations.get(operation).id();
        var tree = organisation.units(id);
        var codes = new HashMap<Integer, String>();
        for (PostRef post : posts.catalog(id).all()) {
            if (units == null || tree.isWithinAny(post.unitId(), units)) {
                codes.put(post.id(), post.code());
            }
        }
        return codes;
    }
}
