package org.hucheng.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The database: embedded unless an address is given; the modules see it through a role that owns nothing. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PlatformSettings.class)
class DatabaseConfiguration {
    static final String APP_ROLE = "hucheng_app";

    @Bean(destroyMethod = "")
    PostgresServer postgresServer(PlatformSettings settings) {
        var db = settings.db();
        return db.external()
                ? new PostgresServer(
                        Objects.requireNonNull(db.url()),
                        Objects.requireNonNullElse(db.user(), "postgres"),
                        Objects.requireNonNullElse(db.password(), ""),
                        () -> {})
                : EmbeddedPostgresServer.startOrAttach(settings.dir());
    }

    @Bean(destroyMethod = "close")
    AppDatabase appDatabase(PostgresServer server) {
        var owner = new DriverManagerDataSource(server.url(), server.owner(), server.password());
        String password = derivedPassword(server.password());
        new AppRole(APP_ROLE, password).prepare(owner, server.url());
        new Migrations(owner, APP_ROLE).run();
        return new AppDatabase(pool(server.url(), password), server.stop());
    }

    @Bean(destroyMethod = "")
    HikariDataSource dataSource(AppDatabase database) {
        return database.pool();
    }

    /** The pool closes before the server below it stops. */
    record AppDatabase(HikariDataSource pool, Runnable stop) implements AutoCloseable {
        @Override
        public void close() {
            pool.close();
            stop.run();
        }
    }

    private static HikariDataSource pool(String url, String password) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(APP_ROLE);
        config.setPassword(password);
        config.setMaximumPoolSize(24);
        config.setMinimumIdle(4);
        config.setPoolName("hucheng");
        config.setLeakDetectionThreshold(300_000);
        config.addDataSourceProperty("ApplicationName", "hucheng");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        return new HikariDataSource(config);
    }

    /** Every process that knows the owner's password reaches the application role's, and nothing new has to be stored. */
    private static String derivedPassword(String ownerPassword) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(("hucheng:" + ownerPassword).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(APP_ROLE.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
