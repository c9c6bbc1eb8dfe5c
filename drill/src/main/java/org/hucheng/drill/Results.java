package org.hucheng.drill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;

/** A folder of measured figures, one text file a command: {@code date | machine | command | key=value ...}, a line each run. */
public final class Results {
    private final Path folder;

    public Results(Path folder) {
        this.folder = folder;
    }

    /**
     * Adds a line to {@code <name>.txt}; the folder is made when it is absent.
     *
     * @param command as it would be typed after {@code ./hucheng}, without passwords
     * @param figures {@code key=value} pairs with blanks between them
     */
    public void append(String name, String command, String figures) {
        try {
            Files.createDirectories(folder);
            Files.writeString(
                    folder.resolve(name + ".txt"),
                    String.join(" | ", LocalDate.now().toString(), machine(), command, figures) + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String machine() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getAvailableProcessors() + " cores, " + (system.getTotalMemorySize() >> 30) + " GiB, Java "
                + Runtime.version();
    }
}
