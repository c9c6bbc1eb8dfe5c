package org.hucheng.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The server's resident memory as the system sees it. */
final class Memory {
    private final @Nullable Long pid;
    private long peak;

    /** @param pid the server's process; null to read it from var/server.pid each time, for a server that comes back */
    Memory(@Nullable Long pid) {
        this.pid = pid;
    }

    /** Megabytes (2^20 bytes); 0 when it cannot be read. */
    long residentMb() {
        try {
            Long process = pid;
            if (process == null) {
                Path file = Path.of(System.getenv().getOrDefault("HUCHENG_VAR", "var"), "server.pid");
                process = Long.valueOf(Files.readString(file).strip());
            }
            for (String line : Files.readAllLines(Path.of("/proc/" + process + "/status"))) {
                if (line.startsWith("VmRSS:")) {
                    long mb = Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024;
                    peak = Math.max(peak, mb);
                    return mb;
                }
            }
        } catch (IOException | NumberFormatException e) {
            return 0;
        }
        return 0;
    }

    /** The highest value read so far. */
    long peakMb() {
        return peak;
    }
}
