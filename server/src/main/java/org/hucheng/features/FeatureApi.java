package org.hucheng.features;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hucheng.kernel.FeatureCollection;
import org.hucheng.kernel.Language;
import org.hucheng.operations.OperationView;

/** The service described as OpenAPI 3.0, as far as the account may use it. */
final class FeatureApi {
    private FeatureApi() {}

    static Map<String, Object> document(
            OperationView operation, List<FeatureCollection> collections, Language language) {
        var paths = new LinkedHashMap<String, Object>();
        paths.put("/", get("getLandingPage", "application/json", List.of()));
        paths.put("/conformance", get("getConformance", "application/json", List.of()));
        paths.put("/collections", get("getCollections", "application/json", List.of()));
        for (FeatureCollection collection : collections) {
            String path = "/collections/" + collection.id();
            String name = collection.id();
            paths.put(path, get("describe." + name, "application/json", List.of()));
            paths.put(path + "/items", get("list." + name, "application/geo+json", questions()));
            paths.put(
                    path + "/items/{featureId}",
                    get(
                            "get." + name,
                            "application/geo+json",
                            List.of(parameter("featureId", "path", true, Map.of("type", "string")))));
        }
        var json = new LinkedHashMap<String, Object>();
        json.put("openapi", "3.0.3");
        json.put("info", Map.of("title", operation.name().in(language), "version", "1"));
        json.put(
                "servers",
                List.of(Map.of("url", FeatureLinks.of(operation.code()).root())));
        json.put("paths", paths);
        json.put("components", Map.of("securitySchemes", Map.of("account", Map.of("type", "http", "scheme", "basic"))));
        json.put("security", List.of(Map.of("account", List.of())));
        return json;
    }

    private static List<Map<String, Object>> questions() {
        var box = new LinkedHashMap<String, Object>();
        box.put("type", "array");
        box.put("minItems", 4);
        box.put("maxItems", 6);
        box.put("items", Map.of("type", "number"));
        var limit = new LinkedHashMap<String, Object>();
        limit.put("type", "integer");
        limit.put("minimum", 1);
        limit.put("maximum", FeatureQuery.LARGEST);
        limit.put("default", 100);
        var questions = new ArrayList<Map<String, Object>>();
        var bbox = parameter("bbox", "query", false, box);
        bbox.put("style", "form");
        bbox.put("explode", false);
        questions.add(bbox);
        questions.add(parameter("datetime", "query", false, Map.of("type", "string")));
        questions.add(parameter("limit", "query", false, limit));
        questions.add(parameter("after", "query", false, Map.of("type", "string")));
        return questions;
    }

    private static Map<String, Object> parameter(String name, String in, boolean required, Map<String, ?> schema) {
        var parameter = new LinkedHashMap<String, Object>();
        parameter.put("name", name);
        parameter.put("in", in);
        parameter.put("required", required);
        parameter.put("schema", schema);
        return parameter;
    }

    private static Map<String, Object> get(String id, String type, List<Map<String, Object>> parameters) {
        var get = new LinkedHashMap<String, Object>();
        get.put("operationId", id);
        get.put("parameters", parameters);
        var answer = Map.of(type, Map.of("schema", Map.of("type", "object")));
        get.put("responses", Map.of("200", Map.of("description", "OK", "content", answer)));
        return Map.of("get", get);
    }
}
