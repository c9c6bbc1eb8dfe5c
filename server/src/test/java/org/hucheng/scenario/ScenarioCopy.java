package org.hucheng.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A copy of a shipped scenario that a test may spoil. */
final class ScenarioCopy {
    static final Path SCENARIOS = Path.of("../scenarios");

    final Path folder;

    private ScenarioCopy(Path folder) {
        this.folder = folder;
    }

    /** A copy under another operation code, so that tests do not load over one another. */
    static ScenarioCopy of(String name, Path folder, String code) {
        try (var files = Files.list(SCENARIOS.resolve(name))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ScenarioCopy(folder).replace("operation.yaml", "code: " + name, "code: " + code);
    }

    ScenarioCopy replace(String file, String text, String with) {
        return edit(file, all -> {
            if (!all.contains(text)) {
                throw new IllegalArgumentException(file + " has no " + text);
            }
            return all.replace(text, with);
        });
    }

    /** Changes the line of this number, counted from 1. */
    ScenarioCopy line(String file, int number, UnaryOperator<String> change) {
        return edit(file, all -> {
            List<String> lines = new ArrayList<>(all.lines().toList());
            lines.set(number - 1, change.apply(lines.get(number - 1)));
            return String.join("\n", lines) + "\n";
        });
    }

    ScenarioCopy without(String file, String lineStart) {
        return edit(
                file,
                all -> String.join(
                                "\n",
                                all.lines()
                                        .filter(l -> !l.startsWith(lineStart))
                                        .toList()) + "\n");
    }

    ScenarioCopy append(String file, String line) {
        return edit(file, all -> all + line + "\n");
    }

    ScenarioCopy delete(String file) {
        try {
            Files.delete(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    private ScenarioCopy edit(String file, UnaryOperator<String> change) {
        try {
            Files.writeString(folder.resolve(file), change.apply(Files.readString(folder.resolve(file))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }
}
