package org.hucheng.drill;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

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

    /** CPU seconds this process has used. */
    static double cpuSeconds() {
        com.sun.management.OperatingSystemMXBean system = (com.sun.management.OperatingSystemMXBean)
                java.lang.management.ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime() / 1e9;
    }
}
