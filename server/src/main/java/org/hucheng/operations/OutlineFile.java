package org.hucheng.operations;

import java.util.List;
import org.hucheng.scenario.ScenarioFolder;
import org.hucheng.scenario.ScenarioProblem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code outline.geojson}: one Feature (RFC 7946) with a polygon in WGS-84, longitude first. */
final class OutlineFile {
    static final String FILE = "outline.geojson";

    private OutlineFile() {}

    static @Nullable String read(ScenarioFolder folder, JsonMapper json) {
        String text = folder.has(FILE) ? folder.text(FILE) : null;
        if (text == null) {
            return null;
        }
        try {
            JsonNode root = json.readTree(text);
            JsonNode geometry = root.path("geometry");
            if (!root.path("type").asString("").equals("Feature")
                    || !List.of("Polygon", "MultiPolygon")
                            .contains(geometry.path("type").asString(""))) {
                folder.report(FILE, 1, ScenarioProblem.SHAPE_WRONG, "expected", "GeoJSON Feature + Polygon");
            }
            checkPoints(geometry.path("coordinates"), folder);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            folder.report(FILE, line, ScenarioProblem.JSON_BROKEN, "reason", e.getOriginalMessage());
        }
        return text;
    }

    private static void checkPoints(JsonNode node, ScenarioFolder folder) {
        if (node.isArray() && node.path(0).isNumber()) {
            within(node.path(0), "lon", 180, folder);
            within(node.path(1), "lat", 90, folder);
        } else {
            node.forEach(child -> checkPoints(child, folder));
        }
    }

    private static void within(JsonNode number, String field, int most, ScenarioFolder folder) {
        double value = number.asDouble(Double.NaN);
        if (!(value >= -most && value <= most)) {
            folder.report(
                    FILE,
                    0,
                    ScenarioProblem.NUMBER_OUT_OF_RANGE,
                    "field",
                    field,
                    "value",
                    value,
                    "least",
                    -most,
                    "most",
                    most);
        }
    }
}
