package org.hucheng.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where each chain ended on each day, one line {@code 2026-11-24 chain 3 link 1822 <64 hex digits>}, in a file beside the database. Copied to another
 * hand every day, it shows a trail that was cut off or computed anew.
 */
@Component
class Heads {
    private static final Pattern LINE =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2}) chain (\\d+) link (\\d+) ([0-9a-f]{64})");

    private final Path file;
    private final Clock clock;

    Heads(@Value("${hucheng.dir:var}") Path dir, Clock clock) {
        file = dir.resolve("audit-heads.txt");
        this.clock = clock;
    }

    record Head(LocalDate day, int chain, long n, String hash) {
        @Override
        public String toString() {
            return day + " chain " + chain + " link " + n + " " + hash;
        }
    }

    /** Keeps the first end of each chain on each day. */
    synchronized void keepDaily(Collection<ChainStore.Link> ends) {
        List<Head> kept = read(file);
        LocalDate today = today();
        var fresh = ends.stream()
                .filter(end -> kept.stream()
                        .noneMatch(k -> k.chain() == end.chain() && !k.day().isBefore(today)))
                .map(end -> of(end, today).toString())
                .toList();
        if (fresh.isEmpty()) {
            return;
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, fresh, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("the heads of the trail cannot be kept in " + file, e);
        }
    }

    List<Head> kept() {
        return read(file);
    }

    /** @throws IllegalArgumentException with file and line when a line is no head */
    static List<Head> read(Path file) {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            List<String> lines = Files.readAllLines(file);
            return java.util.stream.IntStream.range(0, lines.size())
                    .filter(i -> !lines.get(i).isBlank())
                    .mapToObj(i -> parse(file, i + 1, lines.get(i)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Head parse(Path file, int number, String line) {
        var m = LINE.matcher(line.strip());
        if (!m.matches()) {
            throw new IllegalArgumentException(file + ":" + number + ": " + line);
        }
        return new Head(
                LocalDate.parse(m.group(1)), Integer.parseInt(m.group(2)), Long.parseLong(m.group(3)), m.group(4));
    }

    Head of(ChainStore.Link link) {
        return of(link, today());
    }

    private static Head of(ChainStore.Link link, LocalDate day) {
        return new Head(day, link.chain(), link.n(), hex(link.hash()));
    }

    static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }

    private LocalDate today() {
        return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    }
}
