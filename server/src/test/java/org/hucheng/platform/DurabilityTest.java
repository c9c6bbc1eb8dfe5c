package org.hucheng.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hucheng.HuchengTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@HuchengTest
class DurabilityTest {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    PostgresServer server;

    @Test
    void whatIsCommittedIsOnDisk() {
        for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
            assertThat(jdbc.sql("show " + setting).query(String.class).single())
                    .as(setting)
                    .isEqualTo("on");
        }
    }

    @Test
    void theApplicationOwnsNothing() {
        assertThat(jdbc.sql("select current_user").query(String.class).single()).isEqualTo("hucheng_app");
        assertThatThrownBy(() -> jdbc.sql("create table audit.mine (id int)").update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void aRoleOfAnotherPasswordAndWithoutRightsIsGivenBoth() {
        var owner = new DriverManagerDataSource(server.url(), server.owner(), server.password());
        new AppRole("hucheng_restored", "of yesterday", false).prepare(owner, server.url());
        var today = new AppRole("hucheng_restored", "of today", false);
        today.prepare(owner, server.url());
        var restored =
                JdbcClient.create(new DriverManagerDataSource(server.url(), "hucheng_restored", today.password()));
        assertThatThrownBy(() -> countPosts(restored)).rootCause().hasMessageContaining("permission denied");

        new Migrations(owner, "hucheng_restored", "hucheng_intake").run();

        assertThat(countPosts(restored)).isNotNegative();
        assertThatThrownBy(() -> restored.sql("delete from audit.entry").update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private static long countPosts(JdbcClient client) {
        return client.sql("select count(*) from posts.post").query(Long.class).single();
    }

    @Test
    void theTrailCanBeAddedToAndNeverChanged() {
        jdbc.sql("insert into audit.entry (actor, act, subject) values ('test', 'test.done', 'x')")
                .update();
        assertThatThrownBy(
                        () -> jdbc.sql("update audit.entry set actor = 'other'").update())
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> jdbc.sql("delete from audit.entry").update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void theLinksOfTheTrailCanBeAddedToAndNeverChanged() {
        for (String sql :
                new String[] {"update audit.link set n = 0", "delete from audit.link", "truncate audit.link"}) {
            assertThatThrownBy(() -> jdbc.sql(sql).update())
                    .as(sql)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }
}
