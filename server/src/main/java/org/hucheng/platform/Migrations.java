package org.hucheng.platform;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
            "planning",
            "duties",
            "command",
            "digest",
            "network");
    /** Of these the application's role may read and add, never change or remove. */
    private static final Set<String> ONLY_ADDED_TO = Set.of("audit", "command");

    private static final String DONE = "migrations ";

    private final DataSource owner;
    private final String appRole;
    private final String intakeRole;

    Migrations(DataSource owner, String appRole, String intakeRole) {
        this.owner = owner;
        this.appRole = appRole;
        this.intakeRole = intakeRole;
    }

    /** Modules whose schema says that it has had these very migrations are left alone: asking Flyway costs a start more than all the rest of the database. */
    void run() {
        var jdbc = JdbcClient.create(owner);
        var packaged = MigrationFiles.fingerprints();
        var done = done(jdbc);
        for (String module : MODULES) {
            String fingerprint = packaged.get(module);
            if (fingerprint != null && !fingerprint.equals(done.get(module))) {
                migrate(module);
                grant(jdbc, module);
                jdbc.sql("comment on schema %s is '%s%s'".formatted(module, DONE, fingerprint))
                        .update();
            }
        }
    }

    private void migrate(String module) {
        Flyway.configure()
                .dataSource(owner)
                .schemas(module)
                .defaultSchema(module)
                .locations("classpath:db/migration/" + module)
                .load()
                .migrate();
    }

    /**
     * What each schema was last migrated by. One without rights for the application is not done: a database that came back from a backup may have its
     * tables but not the rights on them.
     */
    private Map<String, String> done(JdbcClient jdbc) {
        var done = new HashMap<String, String>();
        jdbc.sql("""
                        select nspname, substr(obj_description(oid, 'pg_namespace'), length(:mark) + 1)
                          from pg_namespace
                         where starts_with(obj_description(oid, 'pg_namespace'), :mark)
                           and has_schema_privilege(:role, oid, 'usage')
                           and (not nspname = any(:written) or has_schema_privilege(:intake, oid, 'usage'))
                        """)
                .param("mark", DONE)
                .param("role", appRole)
                .param("intake", intakeRole)
                .param("written", IntakeRights.MODULES.toArray(String[]::new))
                .query(row -> {
                    done.put(row.getString(1), row.getString(2));
                });
        return done;
    }

    private void grant(JdbcClient jdbc, String module) {
        String rights = ONLY_ADDED_TO.contains(module) ? "select, insert" : "select, insert, update, delete";
        jdbc.sql("grant usage on schema %s to %s".formatted(module, appRole)).update();
        for (String table : tables(jdbc, module, false)) {
            jdbc.sql("grant %s on %s to %s".formatted(rights, table, appRole)).update();
        }
        for (String partition : tables(jdbc, module, true)) {
            jdbc.sql("revoke all on %s from %s".formatted(partition, appRole)).update();
        }
        for (String sql : List.of(
                "grant usage, select on all sequences in schema %s to %s",
                "grant execute on all functions in schema %s to %s")) {
            jdbc.sql(sql.formatted(module, appRole)).update();
        }
        for (String grant : IntakeRights.grants(module, intakeRole)) {
            jdbc.sql(grant).update();
        }
    }

    /** No partition: a table's policies hold for who reaches its rows through it, so nobody reaches them in another way. */
    private static List<String> tables(JdbcClient jdbc, String module, boolean partitions) {
        return jdbc.sql("""
                        select format('%I.%I', nspname, relname)
                          from pg_class c join pg_namespace n on n.oid = c.relnamespace
                         where nspname = :module and relkind in ('r', 'p', 'v') and relispartition = :partitions
                           and relname <> 'flyway_schema_history'
                        """)
                .param("module", module)
                .param("partitions", partitions)
                .query((row, n) -> row.getString(1))
                .list();
    }
}
