package org.hucheng.operations;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import org.hucheng.kernel.Feature;
import org.hucheng.kernel.FeatureCollection;
import org.hucheng.kernel.GeoJsonShape;
import org.hucheng.kernel.Text;
import org.hucheng.kernel.TimeWindow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The operation's area for maps outside, where its outline is known. */
@Component
class AreaFeatures implements FeatureCollection {
    private final OperationStore store;

    AreaFeatures(OperationStore store) {
        this.store = store;
    }

    @Override
    public String id() {
        return "areas";
    }

    @Override
    public Text title() {
        return new Text("区域", "Areas");
    }

    @Override
    public Text description() {
        return new Text("本行动的区域范围", "The area of the operation");
    }

    @Override
    public String permission() {
        return "board.read";
    }

    @Override
    public List<Feature> list(int operationId, Instant at, @Nullable String after, int limit) {
        return outline(operationId).stream()
                .filter(feature -> after == null || feature.id().compareTo(after) > 0)
                .toList();
    }

    @Override
    public @Nullable Feature find(int operationId, Instant at, String id) {
        return outline(operationId).stream()
                .filter(feature -> feature.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private List<Feature> outline(int operationId) {
        var outline = store.outline(operationId);
        if (outline.isEmpty()) {
            return List.of();
        }
        OperationView operation = store.find(operationId).orElseThrow();
        var properties = new LinkedHashMap<String, Object>();
        properties.put("code", operation.area().code());
        properties.put("name_zh", operation.area().name().zh());
        properties.put("name_en", operation.area().name().en());
        properties.put("kind", "outline");
        var period = new TimeWindow(
                operation.period().startIn(operation.zone()), operation.period().endIn(operation.zone()));
        return List.of(
                new Feature("outline", GeoJsonShape.polygons(outline.get(), "outline"), List.of(period), properties));
    }
}
