package org.hucheng.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
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

    /** Adds the line with date and machine to a file of results. */
    void keep(Path file, boolean quick) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        String machine = Runtime.getRuntime().availableProcessors() + " cores, Java " + Runtime.version();
        Files.writeString(
                file,
                LocalDate.now() + " | " + machine + (quick ? " | --quick" : "") + " | " + line() + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}
