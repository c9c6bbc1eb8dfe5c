package org.hucheng.features;

import static org.hucheng.features.FeatureLinks.GEOJSON;
import static org.hucheng.features.FeatureLinks.JSON;
import static org.hucheng.features.FeatureLinks.OPENAPI;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hucheng.identity.Actor;
import org.hucheng.identity.Permission;
import org.hucheng.identity.Permit;
import org.hucheng.kernel.Feature;
import org.hucheng.kernel.FeatureCollection;
import org.hucheng.kernel.Language;
import org.hucheng.operations.OperationView;
import org.hucheng.operations.Operations;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** OGC API Features, Part 1: Core (17-069r4), of one operation. Reads only; a reader signs in with every request. */
@RestController
@RequestMapping("/api/ogc/operations/{op}")
class FeatureController {
    private final Operations operations;
    private final FeatureCatalog catalog;
    private final FeatureDescriptions descriptions;
    private final Clock clock;

    FeatureController(Operations operations, FeatureCatalog catalog, FeatureDescriptions descriptions, Clock clock) {
        this.operations = operations;
        this.catalog = catalog;
        this.descriptions = descriptions;
        this.clock = clock;
    }

    @GetMapping
    @Permit(Permission.SIGNED_IN)
    Map<String, Object> landing(@PathVariable String op, @RequestParam Map<String, String> parameters, Locale locale) {
        FeatureQuery.refuseUnknown(parameters, Set.of());
        return descriptions.landing(operations.get(op), language(locale));
    }

    @GetMapping("/conformance")
    @Permit(Permission.SIGNED_IN)
    Map<String, Object> conformance(@PathVariable String op, @RequestParam Map<String, String> parameters) {
        FeatureQuery.refuseUnknown(parameters, Set.of());
        operations.get(op);
        return descriptions.conformance();
    }

    @GetMapping("/api")
    @Permit(Permission.SIGNED_IN)
    ResponseEntity<Map<String, Object>> api(@PathVariable String op, Actor actor, Locale locale) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(OPENAPI))
                .body(FeatureApi.document(operations.get(op), catalog.list(actor), language(locale)));
    }

    @GetMapping("/collections")
    @Permit(Permission.SIGNED_IN)
    Map<String, Object> collections(
            @PathVariable String op, @RequestParam Map<String, String> parameters, Actor actor, Locale locale) {
        FeatureQuery.refuseUnknown(parameters, Set.of());
        OperationView operation = operations.get(op);
        var json = new LinkedHashMap<String, Object>();
        json.put("links", List.of(FeatureLinks.of(op).link("self", JSON, "/collections")));
        json.put(
                "collections",
                catalog.list(actor).stream()
                        .map(collection -> descriptions.collection(operation, collection, language(locale)))
                        .toList());
        return json;
    }

    @GetMapping("/collections/{collection}")
    @Permit(Permission.SIGNED_IN)
    Map<String, Object> collection(
            @PathVariable String op,
            @PathVariable String collection,
            @RequestParam Map<String, String> parameters,
            Actor actor,
            Locale locale) {
        FeatureQuery.refuseUnknown(parameters, Set.of());
        return descriptions.collection(operations.get(op), catalog.get(actor, collection), language(locale));
    }

    @GetMapping("/collections/{collection}/items")
    @Permit(Permission.SIGNED_IN)
    ResponseEntity<Map<String, Object>> items(
            @PathVariable String op,
            @PathVariable String collection,
            @RequestParam Map<String, String> parameters,
            Actor actor) {
        OperationView operation = operations.get(op);
        FeatureCollection source = catalog.get(actor, collection);
        Instant now = clock.instant();
        var asked = FeatureQuery.of(parameters);
        var page = catalog.scope(actor, source, op)
                .get(() -> FeaturePage.of(source, operation.id(), operation.clock(now), asked));
        var links = new ArrayList<Map<String, Object>>();
        var here = ServletUriComponentsBuilder.fromCurrentRequest();
        links.add(FeatureLinks.absolute("self", GEOJSON, here.toUriString()));
        if (page.next() != null) {
            String next = here.replaceQueryParam("after", page.next()).toUriString();
            links.add(FeatureLinks.absolute("next", GEOJSON, next));
        }
        links.add(FeatureLinks.of(op).link("collection", JSON, "/collections/" + source.id()));
        var json = new LinkedHashMap<String, Object>();
        json.put("type", "FeatureCollection");
        json.put("timeStamp", now.toString());
        json.put("numberReturned", page.features().size());
        json.put("features", page.features().stream().map(GeoJson::feature).toList());
        json.put("links", links);
        return geojson(json);
    }

    @GetMapping("/collections/{collection}/items/{feature}")
    @Permit(Permission.SIGNED_IN)
    ResponseEntity<Map<String, Object>> item(
            @PathVariable String op,
            @PathVariable String collection,
            @PathVariable String feature,
            @RequestParam Map<String, String> parameters,
            Actor actor) {
        FeatureQuery.refuseUnknown(parameters, Set.of());
        OperationView operation = operations.get(op);
        FeatureCollection source = catalog.get(actor, collection);
        Feature found = catalog.scope(actor, source, op)
                .get(() -> source.find(operation.id(), operation.clock(clock.instant()), feature));
        if (found == null) {
            throw FeatureProblem.FEATURE_NOT_FOUND.refuse("collection", collection, "feature", feature);
        }
        var links = FeatureLinks.of(op);
        var json = GeoJson.feature(found);
        json.put(
                "links",
                List.of(
                        FeatureLinks.absolute(
                                "self",
                                GEOJSON,
                                ServletUriComponentsBuilder.fromCurrentRequest().toUriString()),
                        links.link("collection", JSON, "/collections/" + source.id())));
        return geojson(json);
    }

    private static ResponseEntity<Map<String, Object>> geojson(Map<String, Object> body) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(GEOJSON))
                .header("Content-Crs", "<" + FeatureDescriptions.CRS84 + ">")
                .body(body);
    }

    private static Language language(Locale locale) {
        return Language.of(locale.toLanguageTag());
    }
}
