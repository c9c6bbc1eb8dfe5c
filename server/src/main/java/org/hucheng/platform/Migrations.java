package org.hucheng.platform;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Brings every module's schema up to date, each with its own history, and gives the application's role what it needs and no more. */
final class Migrations {
    /** In the order in which they may lean on each other. */
    static final List<String> MODULES = List.of(
            "audit",
            "identity",
            "privacy",
            "operations",
            "organisation",
            "posts",
            "intake",
            "inspection",
            "positions",
            "roster",
            "digest",
            "network");

    private final DataSource owner;
    private final String appRole;

    Migrations(DataSource owner, String appRole) {
        this.owner = owner;
        this.appRole = appRole;
    }

    void run() {
        var jdbc = JdbcClient.create(owner);
        for (String module : MODULES) {
            String folder = "db/migration/" + module;
            if (getClass().getClassLoader().getResource(folder) == null) {
                continue;
            }
            var result = Flyway.configure()
                    .dataSource(owner)
                    .schemas(module)
                    .defaultSchema(module)
                    .locations("classpath:" + folder)
                    .load()
                    .migrate();
            if (result.migrationsExecuted > 0 || !isGranted(jdbc, module)) {
                grant(jdbc, module);
            }
        }
    }

    /** A database that came back from a backup may have its tables but not the rights on them. */
    private boolean isGranted(JdbcClient jdbc, String module) {
        return jdbc.sql("select has_schema_privilege('%s', '%s', 'usage')".formatted(appRole, module))
                .query(Boolean.class)
                .single();
    }

    private void grant(JdbcClient jdbc, String module) {
        String rights = module.equals("audit") ? "select, insert" : "select, insert, update, delete";
        for (String sql : List.of(
                "grant usage on schema %s to %s",
                "grant " + rights + " on all tables in schema %s to %s",
                "grant usage, select on all sequences in schema %s to %s",
                "grant execute on all functions in schema %s to %s")) {
            jdbc.sql(sql.formatted(module, appRole)).update();
        }
        jdbc.sql("revoke all on %s.flyway_schema_history from %s".formatted(module, appRole))
                .update();
    }
}
