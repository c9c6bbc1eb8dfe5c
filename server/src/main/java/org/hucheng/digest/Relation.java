package org.hucheng.digest;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a figure is to what it counts, and to another figure. Written as in {@code indicators.yaml}: {@code total}, or
 * {@code {part: {of: F8, exhaustive: true}}}.
 *
 * @param of the whole that a part belongs to; null for everything that is no part
 * @param exhaustive the parts of this whole add up to it; otherwise a part is at most the whole (其中)
 */
record Relation(Kind kind, @Nullable String of, boolean exhaustive) {
    enum Kind {
        /** Everything counted in the window. */
        TOTAL("total"),
        /** The sum by the calendar days of the window, cut down. */
        MEAN("mean"),
        PART("part"),
        /** What there is (in less out), not what passed. */
        STOCK("stock");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    static final Relation TOTAL = new Relation(Kind.TOTAL, null, false);
    static final Relation MEAN = new Relation(Kind.MEAN, null, false);
    static final Relation STOCK = new Relation(Kind.STOCK, null, false);

    static Relation part(String of, boolean exhaustive) {
        return new Relation(Kind.PART, of, exhaustive);
    }

    @JsonValue
    Object json() {
        return of == null ? kind.code : Map.of("part", Map.of("of", of, "exhaustive", exhaustive));
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Relation of(JsonNode json) {
        return switch (json.asString("part")) {
            case "total" -> TOTAL;
            case "mean" -> MEAN;
            case "stock" -> STOCK;
            default ->
                part(json.at("/part/of").asString(), json.at("/part/exhaustive").asBoolean());
        };
    }
}
