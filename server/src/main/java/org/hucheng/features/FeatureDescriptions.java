package org.hucheng.features;

import static org.hucheng.features.FeatureLinks.GEOJSON;
import static org.hucheng.features.FeatureLinks.JSON;
import static org.hucheng.features.FeatureLinks.OPENAPI;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hucheng.kernel.FeatureCollection;
import org.hucheng.kernel.Language;
import org.hucheng.operations.OperationView;
import org.locationtech.jts.geom.Envelope;
import org.springframework.stereotype.Component;

/** What the service says of itself, its collections and their extent. */
@Component
class FeatureDescriptions {
    static final String CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";
    private static final String CLASS = "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/";

    private final java.time.Clock clock;

    FeatureDescriptions(java.time.Clock clock) {
        this.clock = clock;
    }

    Map<String, Object> landing(OperationView operation, Language language) {
        var links = FeatureLinks.of(operation.code());
        var json = new LinkedHashMap<String, Object>();
        json.put("title", operation.name().in(language));
        var synthetic = operation.synthetic();
        json.put("description", synthetic == null ? operation.area().name().in(language) : synthetic.in(language));
        json.put(
                "links",
                List.of(
                        links.link("self", JSON, ""),
                        links.link("service-desc", OPENAPI, "/api"),
                        links.link("conformance", JSON, "/conformance"),
                        links.link("data", JSON, "/collections")));
        return json;
    }

    Map<String, Object> conformance() {
        return Map.of("conformsTo", List.of(CLASS + "core", CLASS + "oas30", CLASS + "geojson"));
    }

    Map<String, Object> collection(OperationView operation, FeatureCollection collection, Language language) {
        var links = FeatureLinks.of(operation.code());
        String path = "/collections/" + collection.id();
        var json = new LinkedHashMap<String, Object>();
        json.put("id", collection.id());
        json.put("title", collection.title().in(language));
        json.put("description", collection.description().in(language));
        json.put("itemType", "feature");
        json.put("crs", List.of(CRS84));
        json.put("extent", extent(operation, collection));
        json.put("links", List.of(links.link("self", JSON, path), links.link("items", GEOJSON, path + "/items")));
        return json;
    }

    /** Where its features lie, left out where there are none, and the operation's period. */
    private Map<String, Object> extent(OperationView operation, FeatureCollection collection) {
        var box = new Envelope();
        Instant at = operation.clock(clock.instant());
        var everything = FeatureQuery.of(Map.of("limit", Integer.toString(FeatureQuery.LARGEST)));
        FeaturePage.of(collection, operation.id(), at, everything)
                .features()
                .forEach(feature -> box.expandToInclude(feature.place().getEnvelopeInternal()));
        var extent = new LinkedHashMap<String, Object>();
        if (!box.isNull()) {
            extent.put(
                    "spatial",
                    Map.of(
                            "bbox",
                            List.of(List.of(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY())),
                            "crs",
                            CRS84));
        }
        var first = operation.period().startIn(operation.zone());
        var last = operation.period().endIn(operation.zone());
        extent.put("temporal", Map.of("interval", List.of(List.of(first.toString(), last.toString()))));
        return extent;
    }
}
