package org.hucheng.platform;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the machine, from the environment ({@code HUCHENG_VAR}, {@code HUCHENG_DB_URL}, ...).
 *
 * @param dir where the embedded database and the keys live
 */
@ConfigurationProperties("hucheng")
record PlatformSettings(
        @DefaultValue("var") Path dir, @DefaultValue Db db) {
    /**
     * @param url JDBC address of an external PostgreSQL 15 or newer; empty: the embedded one
     * @param user role that owns the schemas and may create roles
     */
    record Db(
            @Nullable String url,
            @Nullable String user,
            @Nullable String password) {
        boolean external() {
            return url != null && !url.isBlank();
        }
    }
}
