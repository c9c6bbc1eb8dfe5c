package org.hucheng.features;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.hucheng.identity.Access;
import org.hucheng.identity.Actor;
import org.hucheng.identity.Permission;
import org.hucheng.kernel.FeatureCollection;
import org.hucheng.kernel.Scope;
import org.springframework.stereotype.Component;

/** The collections that modules offer, in the order of their ids. */
@Component
class FeatureCatalog {
    private final List<FeatureCollection> collections;
    private final Access access;

    FeatureCatalog(List<FeatureCollection> collections, Access access) {
        this.access = access;
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

    /** What the account sees of a collection in an operation; refuses COLLECTION_NOT_FOUND where that is nothing. */
    Scope scope(Actor actor, FeatureCollection collection, String operation) {
        Scope scope = access.scope(actor, permission(collection), operation);
        if (scope == null) {
            throw FeatureProblem.COLLECTION_NOT_FOUND.refuse("collection", collection.id());
        }
        return scope;
    }

    private static Permission permission(FeatureCollection collection) {
        return Arrays.stream(Permission.values())
                .filter(permission -> permission.code().equals(collection.permission()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "collection " + collection.id() + " asks for unknown permission " + collection.permission()));
    }
}
