package org.hucheng.features;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.hucheng.identity.Actor;
import org.hucheng.identity.Permission;
import org.hucheng.kernel.FeatureCollection;
import org.springframework.stereotype.Component;

/** The collections that modules offer, in the order of their ids. */
@Component
class FeatureCatalog {
    private final List<FeatureCollection> collections;

    FeatureCatalog(List<FeatureCollection> collections) {
        this.collections = collections.stream()
                .sorted(Comparator.comparing(FeatureCollection::id))
                .toList();
        this.collections.forEach(FeatureCatalog::permission); // a permission that does not exist shows at the start
    }

    /** Those that the account may read. */
    List<FeatureCollection> list(Actor actor) {
        return collections.stream()
                .filter(collection -> actor.permissions().contains(permission(collection)))
                .toList();
    }

    /** Refuses COLLECTION_NOT_FOUND, also where the account may not read it. */
    FeatureCollection get(Actor actor, String id) {
        return list(actor).stream()
                .filter(collection -> collection.id().equals(id))
                .findFirst()
                .orElseThrow(() -> FeatureProblem.COLLECTION_NOT_FOUND.refuse("collection", id));
    }

    private static Permission permission(FeatureCollection collection) {
        return Arrays.stream(Permission.values())
                .filter(permission -> permission.code().equals(collection.permission()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "collection " + collection.id() + " asks for unknown permission " + collection.permission()));
    }
}
