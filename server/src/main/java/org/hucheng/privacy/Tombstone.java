package org.hucheng.privacy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What lies where a destroyed key file lay: that nobody makes new keys for that operation, and what the old ones were. */
final class Tombstone {
    private static final String FIRST_LINE = "hucheng-keys-destroyed 1";

    private Tombstone() {}

    static String write(OperationKeys.State state) {
        return FIRST_LINE + "\nsuite: " + nothing(state.suite()) + "\ncreated: " + nothing(state.created())
                + "\ndestroyed: " + nothing(state.destroyedAt()) + "\nfingerprint: " + nothing(state.fingerprint())
                + "\n";
    }

    static OperationKeys.State read(String operation, byte[] bytes) {
        var lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
        if (lines.size() != 5 || !lines.getFirst().equals(FIRST_LINE)) {
            throw new IllegalStateException("not the mark of destroyed keys: " + operation);
        }
        return new OperationKeys.State(
                operation, value(lines.get(1)), moment(lines.get(2)), "", moment(lines.get(3)), value(lines.get(4)));
    }

    private static String nothing(@Nullable Object value) {
        return value == null ? "-" : value.toString();
    }

    private static @Nullable String value(String line) {
        String value = line.substring(line.indexOf(": ") + 2);
        return value.equals("-") ? null : value;
    }

    private static @Nullable Instant moment(String line) {
        String value = value(line);
        return value == null ? null : Instant.parse(value);
    }
}
