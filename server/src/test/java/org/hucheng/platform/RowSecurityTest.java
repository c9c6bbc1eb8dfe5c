package org.hucheng.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hucheng.Aldermere;
import org.hucheng.Desk;
import org.hucheng.HuchengTest;
import org.hucheng.Phone;
import org.hucheng.identity.Devices;
import org.hucheng.kernel.Scope;
import org.hucheng.operations.Operations;
import org.hucheng.scenario.Scenarios;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** What PostgreSQL itself lets through, tried past the application with raw statements under the application's roles. */
@HuchengTest
class RowSecurityTest {
    /** Tables without a policy, each with the reason why it needs none. */
    private static final Map<String, String> OPEN = Map.of(
            "identity.account", "read before anybody is known; no operational data",
            "identity.duty", "read to find out what a scope is; names places by code",
            "operations.operation", "which deployments there are, their orders and settings; no person",
            "operations.work_group", "the groups of a command, without the people in them");

    @LocalServerPort
    int port;

    @Autowired
    Scenarios scenarios;

    @Autowired
    Operations operations;

    @Autowired
    Devices devices;

    @Autowired
    DatabaseConfiguration.AppDatabase database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationContext context;

    private JdbcClient owner;
    private int operation;

    @BeforeEach
    void anOperationInWhichSomethingHappened() {
        String code = Aldermere.load(scenarios);
        operation = operations.get(code).id();
        owner = OwnerOfTheDatabase.of(context);
        for (String post : List.of("RC-1", "RC-3")) {
            var phone = Phone.enrolled(port, devices, operation, "phone-" + post, post);
            String at = "2025-08-15T07:00:00-04:00";
            assertThat(phone.send(
                            phone.record(
                                    "vehicle-inspection",
                                    at,
                                    "{\"post\":\"" + post
                                            + "\",\"plate\":\"AB 1\",\"disposition\":\"let-through\",\"people\":[]}"),
                            phone.record("nonsense", at, "{\"post\":\"" + post + "\"}")))
                    .last()
                    .asString()
                    .startsWith("refused");
        }
        var commander = Desk.demo(port, "ald-commander");
        assertThat(commander.status("POST", "/operations/" + code + "/directives", """
                        {"units":["patrol-east"],"subject":"Lights","text":"Lights on","priority":"routine","due":"2099-01-01T00:00:00Z"}"""))
                .isEqualTo("201");
    }

    private List<String> tables() {
        return owner.sql("""
                        select format('%s.%s', nspname, relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
                         where relkind in ('r', 'p', 'm') and not relispartition and relname <> 'flyway_schema_history'
                           and nspname not in ('pg_catalog', 'information_schema') and nspname not like 'pg\\_%'
                         order by 1
                        """).query(String.class).list();
    }

    private List<String> guarded() {
        return tables().stream().filter(table -> !OPEN.containsKey(table)).toList();
    }

    @Test
    void everyTableHasAPolicyOrAReasonToHaveNone() {
        var without = owner.sql("""
                        select format('%s.%s', nspname, relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
                         where relkind in ('r', 'p') and relrowsecurity
                           and exists (select from pg_policy p where p.polrelid = c.oid)
                        """).query(String.class).list();
        var missing = new ArrayList<>(tables());
        missing.removeAll(without);
        assertThat(missing).containsExactlyInAnyOrderElementsOf(OPEN.keySet());
    }

    @Test
    void aViewShowsWhatWhoeverAsksMaySee() {
        assertThat(owner.sql("""
                        select format('%s.%s', nspname, relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
                         where relkind = 'v' and nspname not in ('pg_catalog', 'information_schema')
                           and not 'security_invoker=true' = any(coalesce(reloptions, '{}'))
                        """).query(String.class).list()).isEmpty();
    }

    @Test
    void withoutAScopeNothingIsSeenOfAnyTable() throws Exception {
        int filled = 0;
        try (var connection = database.pool().getConnection()) {
            var raw = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            tell(raw, Scope.NONE);
            for (String table : guarded()) {
                long all = owner.sql("select count(*) from " + table)
                        .query(Long.class)
                        .single();
                filled += all > 0 ? 1 : 0;
                assertThat(raw.sql("select count(*) from " + table)
                                .query(Long.class)
                                .single())
                        .as(table)
                        .isZero();
            }
        }
        assertThat(filled).as("tables with rows in them").isGreaterThan(15);
    }

    @Test
    void aSessionThatWasNeverToldAnythingSeesNothing() throws Exception {
        try (var connection = database.pool().getConnection()) {
            var raw = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            raw.sql("reset all").update();
            assertThat(raw.sql("select count(*) from posts.post")
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }

    private static void tell(JdbcClient raw, Scope scope) {
        for (int i = 0; i < Scope.SETTINGS.size(); i++) {
            raw.sql("select set_config(?, ?, false)")
                    .param(Scope.SETTINGS.get(i))
                    .param(scope.settings().get(i))
                    .query(row -> {});
        }
    }

    private Scope west() {
        var unit = owner.sql("select id from organisation.unit where operation_id = ? and code = 'patrol-west'")
                .param(operation)
                .query(Integer.class)
                .list();
        var posts = owner.sql("select id from posts.post where unit_id = ?")
                .param(unit.getFirst())
                .query(Integer.class)
                .list();
        var bound = owner.sql("select id from identity.device where operation_id = ? and post_code in ('RC-1', 'RC-2')")
                .param(operation)
                .query(Integer.class)
                .list();
        return Scope.within("a test", operation, unit, posts, bound);
    }

    @Test
    void ofAnotherUnitNothingIsSeenChangedOrAdded() throws Exception {
        int east = owner.sql("select id from posts.post where operation_id = ? and code = 'RC-3'")
                .param(operation)
                .query(Integer.class)
                .single();
        try (var connection = database.pool().getConnection()) {
            var raw = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            tell(raw, west());
            assertThat(raw.sql("select code from posts.post order by code")
                            .query(String.class)
                            .list())
                    .containsExactly("RC-1", "RC-2");
            for (String table : List.of(
                    "inspection.vehicle",
                    "inspection.hourly",
                    "inspection.daily",
                    "intake.journal",
                    "intake.refused")) {
                assertThat(raw.sql("select count(*) from " + table)
                                .query(Long.class)
                                .single())
                        .as(table)
                        .isPositive()
                        .isLessThan(owner.sql("select count(*) from " + table + " where operation_id = " + operation)
                                .query(Long.class)
                                .single());
            }
            assertThat(raw.sql("select count(*) from command.directive")
                            .query(Long.class)
                            .single())
                    .isZero();
            assertThat(raw.sql("select distinct unit_id from organisation.member")
                            .query(Integer.class)
                            .list())
                    .containsExactlyElementsOf(west().units());
            assertThat(raw.sql("select count(*) from inspection.vehicle where post_id = " + east)
                            .query(Long.class)
                            .single())
                    .isZero();
            assertThat(raw.sql("update posts.post set lanes = 9 where id = " + east)
                            .update())
                    .isZero();
            assertThat(raw.sql("delete from posts.demand where post_id = " + east)
                            .update())
                    .isZero();
            assertThatThrownBy(() -> raw.sql("""
                            insert into posts.post_order (post_id, act, number, given_by_zh, given_by_en, at, reason_zh, reason_en, recorded_by)
                            values (%d, 'revoke', 'X-1', 'a', 'a', now(), 'a', 'a', 'a')
                            """.formatted(east)).update())
                    .rootCause()
                    .hasMessageContaining("row-level security");
            assertThatThrownBy(() -> raw.sql("update posts.post set unit_id = unit_id + 1")
                            .update())
                    .rootCause()
                    .hasMessageContaining("row-level security");
            tell(raw, Scope.NONE);
        }
    }

    @Test
    void aPartitionIsReachedThroughItsTableAlone() {
        var partitions =
                owner.sql("""
                        select format('%I.%I', nspname, relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
                         where relispartition and relkind in ('r', 'p') and relname like '%\\_o' || :operation || '%'
                        """).param("operation", operation).query(String.class).list();
        assertThat(partitions).hasSizeGreaterThan(6);
        for (String partition : partitions) {
            assertThatThrownBy(() -> jdbc.sql("select count(*) from " + partition)
                            .query(Long.class)
                            .single())
                    .as(partition)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void theRoleOfIntakeReadsNobody() {
        var intake = JdbcClient.create(database.intake());
        for (String sql : List.of(
                "select count(*) from inspection.person",
                "select count(*) from inspection.vehicle",
                "select count(*) from organisation.member",
                "select count(*) from roster.attendance",
                "delete from intake.journal",
                "update inspection.vehicle set people = 0",
                "select count(*) from audit.entry")) {
            assertThatThrownBy(() -> intake.sql(sql).query(Long.class).list())
                    .as(sql)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void aScopeEndsWithItsWorkWhateverBecomesOfTheTransaction() {
        var west = west();
        long all = countPosts();
        west.run(() -> assertThat(countPosts()).isEqualTo(2));
        assertThat(countPosts()).isEqualTo(all);
        transaction.executeWithoutResult(status -> {
            assertThat(countPosts()).isEqualTo(all);
            west.run(() -> assertThat(countPosts()).isEqualTo(2));
            assertThat(countPosts()).isEqualTo(all);
            west.run(() -> assertThat(countPosts()).isEqualTo(2));
            status.setRollbackOnly();
        });
        Scope.NONE.run(() -> assertThat(countPosts()).isZero());
        assertThat(countPosts()).isEqualTo(all);
    }

    private long countPosts() {
        return jdbc.sql("select count(*) from posts.post").query(Long.class).single();
    }
}
