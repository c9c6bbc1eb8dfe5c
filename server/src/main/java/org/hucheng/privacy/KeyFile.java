package org.hucheng.privacy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an operation's key file says: whose keys, of which suite, made when, wrapped by which master key. Text, so that an operator can read all but the
 * keys; every line above the last is bound into the wrapping and cannot be changed.
 *
 * <pre>{@code
 * hucheng-keys 2
 * operation: nanhai-2020
 * suite: AES-256-GCM/HMAC-SHA-256
 * created: 2026-11-24T08:00:00Z
 * master: 5f1c0e7a9b3d2c48
 * wrapped: AbCd...
 * }</pre>
 *
 * @param master the id of the master key, never the key; empty in files of the first format, which did not say
 */
record KeyFile(String operation, Suite suite, Instant created, String master, byte[] wrapped) {
    private static final String FIRST_LINE = "hucheng-keys 2";

    /** Of the first format: nothing but a sealed value of version 1 under the master key itself. */
    boolean isFirstFormat() {
        return master.isEmpty();
    }

    /** What is bound in as associated data. */
    String bound() {
        return isFirstFormat() ? operation : head(operation, suite, created, master);
    }

    static String head(String operation, Suite suite, Instant created, String master) {
        return FIRST_LINE + "\noperation: " + operation + "\nsuite: " + suite.label() + "\ncreated: " + created
                + "\nmaster: " + master + "\n";
    }

    byte[] toBytes() {
        return (bound() + "wrapped: " + Base64.getEncoder().encodeToString(wrapped) + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** @param written when the file was last written: the only date a file of the first format has */
    static KeyFile read(String operation, byte[] bytes, Instant written) {
        if (bytes.length > 0 && bytes[0] == Suite.AES.version()) {
            return new KeyFile(operation, Suite.AES, written, "", bytes);
        }
        Map<String, String> lines = new LinkedHashMap<>();
        String text = new String(bytes, StandardCharsets.UTF_8);
        text.lines().skip(1).forEach(line -> {
            int colon = line.indexOf(": ");
            if (colon > 0) {
                lines.put(line.substring(0, colon), line.substring(colon + 2));
            }
        });
        if (!text.startsWith(FIRST_LINE + "\n") || !operation.equals(lines.get("operation"))) {
            throw new IllegalStateException("not a key file of " + operation + ": " + bytes.length + " bytes");
        }
        return new KeyFile(
                operation,
                Suite.of(lines.getOrDefault("suite", "")),
                Instant.parse(lines.getOrDefault("created", "")),
                lines.getOrDefault("master", ""),
                Base64.getDecoder().decode(lines.getOrDefault("wrapped", "")));
    }
}
