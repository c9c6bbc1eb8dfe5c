package org.hucheng.drill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** The last line of the drill: figures under stable keys, for scripts and for the record of results. */
final class Outcome {
    private final Map<String, Object> values = new LinkedHashMap<>();

    Outcome put(String key, Object value) {
        values.put("drill." + key, value);
        return this;
    }

    /** {@code key=value} pairs in one line. */
    String line() {
        return values.entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining(" "));
    }

    /** Appends the figures with date and machine to drill.jsonl in a folder, which is made when it is absent. */
    void appendTo(Path folder, String command) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("at", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        all.put("machine", machine());
        all.put("command", command);
        all.putAll(values);
        try {
            Files.createDirectories(folder);
            Files.writeString(
                    folder.resolve("drill.jsonl"),
                    new JsonMapper().writeValueAsString(all) + "\n",
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String machine() {
        com.sun.management.OperatingSystemMXBean system = (com.sun.management.OperatingSystemMXBean)
                java.lang.management.ManagementFactory.getOperatingSystemMXBean();
        return system.getAvailableProcessors() + " cores, " + (system.getTotalMemorySize() >> 30) + " GiB, "
                + System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", Java "
                + Runtime.version().feature();
    }

    /** CPU seconds this process has used. */
    static double cpuSeconds() {
        com.sun.management.OperatingSystemMXBean system = (com.sun.management.OperatingSystemMXBean)
                java.lang.management.ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime() / 1e9;
    }
}
