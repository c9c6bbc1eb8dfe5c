package org.hucheng.bench;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Named figures in the order they were taken; printed as one line of {@code key=value}. */
final class Figures {
    private final Map<String, String> values = new LinkedHashMap<>();

    Figures put(String key, double value, int decimals) {
        values.put(key, String.format(Locale.ROOT, "%." + decimals + "f", value));
        return this;
    }

    String line() {
        var text = new StringBuilder();
        values.forEach((key, value) ->
                text.append(text.isEmpty() ? "" : " ").append(key).append('=').append(value));
        return text.toString();
    }
}
