package org.hucheng.organisation;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.hucheng.kernel.Feature;
import org.hucheng.kernel.FeatureCollection;
import org.hucheng.kernel.Text;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.stereotype.Component;

/** Units where they are at home, for maps outside; a unit without a known place is not among them. */
@Component
class UnitFeatures implements FeatureCollection {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final OrganisationListStore lists;

    UnitFeatures(OrganisationListStore lists) {
        this.lists = lists;
    }

    @Override
    public String id() {
        return "units";
    }

    @Override
    public Text title() {
        return new Text("单位", "Units");
    }

    @Override
    public Text description() {
        return new Text("有驻地的单位", "Units with a known home place");
    }

    @Override
    public String permission() {
        return "posts.read";
    }

    @Override
    public List<Feature> list(int operationId, Instant at, @Nullable String after, int limit) {
        return lists.units(operationId).stream()
                .filter(unit ->
                        unit.lon() != null && (after == null || unit.code().compareTo(after) > 0))
                .sorted(Comparator.comparing(UnitRow::code))
                .limit(limit)
                .map(UnitFeatures::toFeature)
                .toList();
    }

    @Override
    public @Nullable Feature find(int operationId, Instant at, String id) {
        return lists.units(operationId).stream()
                .filter(unit -> unit.lon() != null && unit.code().equals(id))
                .findFirst()
                .map(UnitFeatures::toFeature)
                .orElse(null);
    }

    private static Feature toFeature(UnitRow unit) {
        var properties = new LinkedHashMap<String, @Nullable Object>();
        properties.put("code", unit.code());
        properties.put("name_zh", unit.name().zh());
        properties.put("name_en", unit.name().en());
        properties.put("kind", unit.kind());
        properties.put("parent", unit.parent());
        properties.put("members", unit.membersBelow());
        Double lon = unit.lon();
        Double lat = unit.lat();
        if (lon == null || lat == null) {
            throw new IllegalStateException("the unit " + unit.code() + " has no place");
        }
        return new Feature(unit.code(), GEOMETRY.createPoint(new Coordinate(lon, lat)), null, properties);
    }
}
