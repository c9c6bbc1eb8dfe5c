package org.hucheng.network;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.hucheng.kernel.Feature;
import org.hucheng.kernel.FeatureCollection;
import org.hucheng.kernel.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The areas that were drawn on the desk, for maps outside. */
@Component
class DrawnAreaFeatures implements FeatureCollection {
    private final Areas areas;

    DrawnAreaFeatures(Areas areas) {
        this.areas = areas;
    }

    @Override
    public String id() {
        return "drawn-areas";
    }

    @Override
    public Text title() {
        return new Text("手绘区域", "Drawn areas");
    }

    @Override
    public Text description() {
        return new Text("在指挥台地图上画出的区域", "Areas that were drawn on the desk's map");
    }

    @Override
    public String permission() {
        return "posts.read";
    }

    @Override
    public List<Feature> list(int operationId, Instant at, @Nullable String after, int limit) {
        return areas.list(operationId).stream()
                .map(DrawnAreaFeatures::toFeature)
                .sorted(Comparator.comparing(Feature::id))
                .filter(feature -> after == null || feature.id().compareTo(after) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public @Nullable Feature find(int operationId, Instant at, String id) {
        return areas.list(operationId).stream()
                .map(DrawnAreaFeatures::toFeature)
                .filter(feature -> feature.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private static Feature toFeature(DrawnArea area) {
        var shape = DrawnArea.read(area.name(), area.outline()).shape();
        var properties = new LinkedHashMap<String, Object>();
        properties.put("name", area.name());
        properties.put("square_kilometres", DrawnArea.squareKilometres(shape));
        return new Feature("area-%06d".formatted(area.id()), shape.getGeometryN(0), null, properties);
    }
}
