package org.hucheng.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** CPU seconds that processes have used, from the kernel's books (proc(5): fields 14 to 17 of stat, in ticks of a hundredth of a second). */
final class CpuTime {
    private CpuTime() {}

    /** Of one process. */
    static double of(long pid) throws IOException {
        return ticks(Path.of("/proc/" + pid + "/stat"), false);
    }

    /** Of a postmaster, its living backends, and those that have ended. */
    static double withChildren(long pid) throws IOException {
        double own = ticks(Path.of("/proc/" + pid + "/stat"), true);
        try (Stream<ProcessHandle> children = ProcessHandle.of(pid).stream().flatMap(ProcessHandle::children)) {
            return own
                    + children.mapToDouble(c -> {
                                try {
                                    return ticks(Path.of("/proc/" + c.pid() + "/stat"), false);
                                } catch (IOException gone) {
                                    return 0;
                                }
                            })
                            .sum();
        }
    }

    private static double ticks(Path stat, boolean ended) throws IOException {
        String text = Files.readString(stat);
        String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
        long ticks = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        if (ended) {
            ticks += Long.parseLong(fields[13]) + Long.parseLong(fields[14]);
        }
        return ticks / 100.0;
    }
}
