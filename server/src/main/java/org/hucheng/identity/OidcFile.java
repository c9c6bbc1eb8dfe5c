package org.hucheng.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The file that describes the identity provider: {@code oidc.yaml} in the data folder, or where {@code hucheng.oidc} says. Without it people sign in by
 * password or passkey only. A change counts at once; one that makes no sense is logged and changes nothing.
 */
@Component
class OidcFile {
    private static final Logger log = LoggerFactory.getLogger(OidcFile.class);

    private final Path path;
    private final Roles roles;
    private String text = "";
    private @Nullable OidcSettings settings;

    /** @throws IllegalStateException for a file that makes no sense, or was named and is not there */
    OidcFile(@Value("${hucheng.oidc:}") String setting, @Value("${hucheng.dir:var}") Path dir, Roles roles) {
        this.path = setting.isBlank() ? dir.resolve("oidc.yaml") : Path.of(setting.strip());
        this.roles = roles;
        String now = read();
        if (now == null && !setting.isBlank()) {
            throw new IllegalStateException("hucheng.oidc: there is no file " + path);
        }
        if (now != null) {
            try {
                settings = OidcSettings.read(now, roles);
                text = now;
            } catch (IllegalArgumentException e) {
                throw new IllegalStateException(path + ": " + e.getMessage(), e);
            }
        }
    }

    /** As the file says now; null where there is none. */
    synchronized @Nullable OidcSettings get() {
        String now = read();
        if (now == null) {
            text = "";
            settings = null;
        } else if (!now.equals(text)) {
            text = now;
            try {
                settings = OidcSettings.read(now, roles);
            } catch (IllegalArgumentException e) {
                log.error(
                        "{} was changed and makes no sense, what it said before still counts: {}",
                        path,
                        e.getMessage());
            }
        }
        return settings;
    }

    private @Nullable String read() {
        try {
            return Files.readString(path);
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
