package org.hucheng.posts;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hucheng.kernel.Feature;
import org.hucheng.kernel.FeatureCollection;
import org.hucheng.kernel.Text;
import org.hucheng.organisation.Organisation;
import org.hucheng.organisation.UnitRef;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.stereotype.Component;

/** The posts for maps outside: kind, class, state at the moment asked for, and when each stood open. */
@Component
class PostFeatures implements FeatureCollection {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final Posts posts;
    private final Organisation organisation;

    PostFeatures(Posts posts, Organisation organisation) {
        this.posts = posts;
        this.organisation = organisation;
    }

    @Override
    public String id() {
        return "posts";
    }

    @Override
    public Text title() {
        return new Text("岗点", "Posts");
    }

    @Override
    public Text description() {
        return new Text("本行动的全部岗点及其此刻的状态", "Every post of the operation with its state at this moment");
    }

    @Override
    public String permission() {
        return "posts.read";
    }

    @Override
    public List<Feature> list(int operationId, Instant at, @Nullable String after, int limit) {
        var sorted = new TreeMap<String, PostRef>();
        posts.catalog(operationId).all().forEach(post -> sorted.put(post.code(), post));
        var some = after == null ? sorted : sorted.tailMap(after, false);
        Map<Integer, UnitRef> units = organisation.unitsById(
                sorted.values().stream().map(PostRef::unitId).collect(java.util.stream.Collectors.toSet()));
        return some.values().stream()
                .limit(limit)
                .map(post -> toFeature(post, units.get(post.unitId()), at))
                .toList();
    }

    @Override
    public @Nullable Feature find(int operationId, Instant at, String id) {
        PostRef post = posts.catalog(operationId).find(id);
        return post == null
                ? null
                : toFeature(
                        post,
                        organisation.unitsById(java.util.Set.of(post.unitId())).get(post.unitId()),
                        at);
    }

    private static Feature toFeature(PostRef post, @Nullable UnitRef unit, Instant at) {
        var properties = new LinkedHashMap<String, @Nullable Object>();
        properties.put("code", post.code());
        properties.put("name_zh", post.name().zh());
        properties.put("name_en", post.name().en());
        properties.put("kind", post.kind());
        properties.put("class", post.postClass());
        properties.put("lanes", post.lanes());
        properties.put("state", post.stateAt(at));
        properties.put("unit", unit == null ? null : unit.code());
        var point = GEOMETRY.createPoint(
                new Coordinate(post.place().lon(), post.place().lat()));
        return new Feature(post.code(), point, post.open().isEmpty() ? null : post.open(), properties);
    }
}
