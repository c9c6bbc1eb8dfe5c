package org.hucheng.features;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Addresses within one operation's features, absolute, as the reader reached the server. */
record FeatureLinks(String root) {
    static final String JSON = "application/json";
    static final String GEOJSON = "application/geo+json";
    static final String OPENAPI = "application/vnd.oai.openapi+json;version=3.0";

    static FeatureLinks of(String operation) {
        return new FeatureLinks(ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/api/ogc/operations/")
                .pathSegment(operation)
                .toUriString());
    }

    Map<String, Object> link(String rel, String type, String path) {
        return absolute(rel, type, root + path);
    }

    static Map<String, Object> absolute(String rel, String type, String address) {
        var link = new LinkedHashMap<String, Object>();
        link.put("href", address);
        link.put("rel", rel);
        link.put("type", type);
        return link;
    }
}
