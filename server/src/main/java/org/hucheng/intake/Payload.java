package org.hucheng.intake;

import java.time.Instant;
import java.util.Set;
import org.hucheng.kernel.KernelProblem;
import org.hucheng.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the fields of one JSON object, refusing by field name what is missing or of the wrong kind. Values are never repeated in a refusal. */
public final class Payload {
    private final ObjectNode node;
    private final String path;

    public Payload(ObjectNode node, String path) {
        this.node = node;
        this.path = path;
    }

    /** Required text without control characters. */
    public String text(String field, int longest) {
        String value = maybeText(field, longest);
        if (value == null) {
            throw missing(field);
        }
        return value;
    }

    public @Nullable String maybeText(String field, int longest) {
        JsonNode value = node.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw invalid(field, "expected", "text");
        }
        String text = value.stringValue().strip();
        if (text.length() > longest) {
            throw invalid(field, "longest", longest);
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || Character.isSurrogate(c) && !isPair(text, i)) {
                throw invalid(field, "expected", "text");
            }
            if (Character.isHighSurrogate(c)) {
                i++;
            }
        }
        return text.isEmpty() ? null : text;
    }

    /** A whole number within bounds; refusal {@code code} when it lies outside. */
    public long integer(String field, long least, long most, org.hucheng.kernel.ProblemCode outside) {
        JsonNode value = node.get(field);
        if (value == null || value.isNull()) {
            throw missing(field);
        }
        if (!value.isIntegralNumber()) {
            throw invalid(field, "expected", "whole number");
        }
        if (!value.canConvertToLong() || value.longValue() < least || value.longValue() > most) {
            throw outside.refuse("field", path + field, "least", least, "most", most);
        }
        return value.longValue();
    }

    public @Nullable Integer maybeInteger(String field, int least, int most) {
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? null : (int) integer(field, least, most, KernelProblem.FIELD_INVALID);
    }

    public @Nullable Double maybeDecimal(String field) {
        JsonNode value = node.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
            throw invalid(field, "expected", "number");
        }
        return value.doubleValue();
    }

    /** A moment with its offset from UTC (ISO 8601). */
    public Instant moment(String field) {
        String value = text(field, 40);
        Instant moment = Moments.parse(value);
        if (moment == null) {
            throw invalid(field, "expected", "ISO 8601 with offset");
        }
        return moment;
    }

    public @Nullable JsonNode maybe(String field) {
        return node.get(field);
    }

    public ObjectNode node() {
        return node;
    }

    public boolean has(String field) {
        JsonNode value = node.get(field);
        return value != null && !value.isNull();
    }

    /** Fields this version does not know, so that they can be kept with the personal ones; null when there are none. */
    public @Nullable ObjectNode unknown(Set<String> known) {
        ObjectNode rest = null;
        for (var field : node.properties()) {
            if (!known.contains(field.getKey())) {
                if (rest == null) {
                    rest = node.objectNode();
                }
                rest.set(field.getKey(), field.getValue());
            }
        }
        return rest;
    }

    public Refusal missing(String field) {
        return KernelProblem.FIELD_MISSING.refuse("field", path + field);
    }

    public Refusal invalid(String field, String why, Object limit) {
        return KernelProblem.FIELD_INVALID.refuse("field", path + field, why, limit);
    }

    private static boolean isPair(String text, int i) {
        return Character.isHighSurrogate(text.charAt(i))
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
    }
}
