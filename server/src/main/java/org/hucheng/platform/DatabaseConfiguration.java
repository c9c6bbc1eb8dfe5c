package org.hucheng.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The database: embedded unless an address is given; the modules see it through a role that owns nothing. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PlatformSettings.class)
class DatabaseConfiguration {
    static final String APP_ROLE = "hucheng_app";
    /** Writes field records, past the policies: {@code COPY} takes no table that has them for its role. It may only what {@link IntakeRights} name. */
    static final String INTAKE_ROLE = "hucheng_intake";

    private static final int INTAKE_CONNECTIONS = 8;

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
        String password = derivedPassword(server.password(), APP_ROLE);
        String intakePassword = derivedPassword(server.password(), INTAKE_ROLE);
        new AppRole(APP_ROLE, password, false).prepare(owner, server.url());
        new AppRole(INTAKE_ROLE, intakePassword, true).prepare(owner, server.url());
        new Migrations(owner, APP_ROLE, INTAKE_ROLE).run();
        return new AppDatabase(
                pool(server.url(), APP_ROLE, password, 24, 4),
                pool(server.url(), INTAKE_ROLE, intakePassword, INTAKE_CONNECTIONS, 0),
                server.stop());
    }

    @Bean(destroyMethod = "")
    @Primary
    DataSource dataSource(AppDatabase database) {
        return new ScopedDataSource(database.pool());
    }

    /** For intake alone. */
    @Bean(destroyMethod = "")
    DataSource intakeDataSource(AppDatabase database) {
        return database.intake();
    }

    /** The pools close before the server below them stops. */
    record AppDatabase(HikariDataSource pool, HikariDataSource intake, Runnable stop) implements AutoCloseable {
        @Override
        public void close() {
            intake.close();
            pool.close();
            stop.run();
        }
    }

    private static HikariDataSource pool(String url, String role, String password, int most, int idle) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(role);
        config.setPassword(password);
        config.setMaximumPoolSize(most);
        config.setMinimumIdle(idle);
        config.setPoolName(role);
        config.setLeakDetectionThreshold(300_000);
        config.addDataSourceProperty("ApplicationName", "hucheng");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        return new HikariDataSource(config);
    }

    /** Every process that knows the owner's password reaches the other roles', and nothing new has to be stored. */
    private static String derivedPassword(String ownerPassword, String role) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(("hucheng:" + ownerPassword).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(role.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
