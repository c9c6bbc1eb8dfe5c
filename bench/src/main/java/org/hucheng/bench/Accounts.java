package org.hucheng.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The demo accounts of a scenario: their passwords are public. */
final class Accounts {
    private Accounts() {}

    static String password(Path scenario, String username) {
        try {
            var entry = Pattern.compile("username:\\s*" + username + "\\s*,\\s*password:\\s*\"?([^,\"}\\s]+)")
                    .matcher(Files.readString(scenario.resolve("accounts.yaml")));
            if (!entry.find()) {
                throw new IllegalStateException("no demo account " + username + " in " + scenario);
            }
            return entry.group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
