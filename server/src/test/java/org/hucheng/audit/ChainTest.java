package org.hucheng.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.hucheng.HuchengTest;
import org.hucheng.kernel.Console;
import org.hucheng.kernel.Language;
import org.hucheng.platform.OwnerOfTheDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What an intruder who owns the database can do to the trail, and how it shows. Each test has a chain of its own. */
@HuchengTest
class ChainTest {
    private static final AtomicInteger CHAINS = new AtomicInteger(900_000);

    @Autowired
    Audit audit;

    @Autowired
    Chain chain;

    @Autowired
    Heads heads;

    @Autowired
    AuditCommand command;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationContext context;

    private final int operation = CHAINS.incrementAndGet();
    private JdbcClient intruder;

    @BeforeEach
    void fiveActs() {
        intruder = OwnerOfTheDatabase.of(context);
        for (int i = 1; i <= 5; i++) {
            act("post-" + i);
        }
        chain.seal();
    }

    private void act(String subject) {
        transaction.executeWithoutResult(status ->
                audit.record(By.OPERATOR, operation, "posts.opened", subject, Map.of("reason", "order " + subject)));
    }

    /** What is wrong with this test's chain, in words. */
    private String proof(Heads.Head... kept) {
        var broken = chain.prove(List.of(kept)).broken().stream()
                .filter(b -> b.chain() == operation)
                .map(b -> "link " + b.n() + " " + b.fault())
                .toList();
        return broken.isEmpty() ? "whole" : String.join(", ", broken);
    }

    private long entry(int n) {
        return intruder.sql("select entry_id from audit.link where chain = :chain and n = :n")
                .param("chain", operation)
                .param("n", n)
                .query(Long.class)
                .single();
    }

    private Heads.Head head() {
        return chain.ends().stream()
                .filter(end -> end.chain() == operation)
                .map(heads::of)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anUntouchedTrailIsWhole() {
        assertThat(proof()).isEqualTo("whole");
        assertThat(head().n()).isEqualTo(5);
    }

    @Test
    void sealingGoesOnWhereItStopped() {
        var before = head();
        act("post-6");
        chain.seal();
        chain.seal();
        assertThat(head().n()).isEqualTo(6);
        assertThat(proof(before)).isEqualTo("whole");
    }

    @Test
    void aChangedEntryBreaksItsLink() {
        intruder.sql("update audit.entry set details = '{\"reason\": \"another\"}' where id = :id")
                .param("id", entry(3))
                .update();
        assertThat(proof()).isEqualTo("link 3 CHANGED");
    }

    @Test
    void aChangedTimeOrActorBreaksItsLink() {
        intruder.sql("update audit.entry set at = at - interval '1 microsecond' where id = :id")
                .param("id", entry(4))
                .update();
        assertThat(proof()).isEqualTo("link 4 CHANGED");
        intruder.sql("update audit.entry set actor = 'somebody else' where id = :id")
                .param("id", entry(2))
                .update();
        assertThat(proof()).isEqualTo("link 2 CHANGED");
    }

    @Test
    void aRemovedEntryIsMissed() {
        intruder.sql("delete from audit.entry where id = :id")
                .param("id", entry(2))
                .update();
        assertThat(proof()).isEqualTo("link 2 REMOVED");
    }

    @Test
    void aRemovedEntryWithItsLinkIsMissed() {
        intruder.sql("delete from audit.entry where id = :id")
                .param("id", entry(2))
                .update();
        intruder.sql("delete from audit.link where chain = :chain and n = 2")
                .param("chain", operation)
                .update();
        assertThat(proof()).isEqualTo("link 2 LINK_MISSING");
    }

    @Test
    void reorderedEntriesBreakTheirLinks() {
        long second = entry(2);
        long third = entry(3);
        intruder.sql("update audit.link set entry_id = -entry_id where chain = :chain and n in (2, 3)")
                .param("chain", operation)
                .update();
        for (long[] swap : new long[][] {{2, third}, {3, second}}) {
            intruder.sql("update audit.link set entry_id = :entry where chain = :chain and n = :n")
                    .param("entry", swap[1])
                    .param("chain", operation)
                    .param("n", swap[0])
                    .update();
        }
        assertThat(proof()).isEqualTo("link 2 CHANGED");
    }

    @Test
    void anEndThatWasCutOffContradictsTheHeadThatWasKept() {
        var kept = head();
        intruder.sql("delete from audit.entry where id in (select entry_id from audit.link where chain = :c and n > 3)")
                .param("c", operation)
                .update();
        intruder.sql("delete from audit.link where chain = :c and n > 3")
                .param("c", operation)
                .update();
        assertThat(proof()).isEqualTo("whole");
        assertThat(proof(kept)).isEqualTo("link 5 HEAD_DIFFERS");
    }

    @Test
    void linksMadeAnewContradictTheHeadThatWasKept() {
        var kept = head();
        intruder.sql("update audit.entry set subject = 'forged' where id = :id")
                .param("id", entry(1))
                .update();
        intruder.sql("delete from audit.link where chain = :c")
                .param("c", operation)
                .update();
        chain.seal();
        assertThat(proof()).isEqualTo("whole");
        assertThat(proof(kept)).isEqualTo("link 5 HEAD_DIFFERS");
    }

    @Test
    void anEntryThatComesToLightLateIsSealedAfterOthers() {
        long early = intruder.sql("select nextval(pg_get_serial_sequence('audit.entry', 'id'))")
                .query(Long.class)
                .single();
        act("post-6");
        chain.seal();
        intruder.sql("""
                        insert into audit.entry (id, actor, operation_id, act, subject)
                        overriding system value values (:id, 'operator', :operation, 'posts.opened', 'late')
                        """).param("id", early).param("operation", operation).update();
        chain.seal();
        assertThat(proof()).isEqualTo("whole");
        assertThat(entry(7)).isEqualTo(early);
    }

    @Test
    void theCommandNamesTheFirstBrokenLinkAndFails() {
        intruder.sql("update audit.entry set act = 'posts.revoked' where id = :id")
                .param("id", entry(3))
                .update();
        var out = new java.io.ByteArrayOutputStream();
        var print = new java.io.PrintStream(out, true, java.nio.charset.StandardCharsets.UTF_8);
        assertThat(command.run(List.of("verify"), new Console(print, print, Language.EN)))
                .isEqualTo(1);
        assertThat(out.toString(java.nio.charset.StandardCharsets.UTF_8))
                .contains("chain " + operation + " link 3 (entry " + entry(3) + "): is not what was sealed")
                .containsPattern("audit.broken=[1-9]");
        assertThat(command.run(List.of("sideways"), new Console(print, print, Language.ZH)))
                .isEqualTo(2);
    }

    @Test
    void aHeadIsReadBackAsItWasWritten() {
        var head = new Heads.Head(LocalDate.of(2026, 11, 24), 3, 17, "ab".repeat(32));
        assertThat(head.toString()).isEqualTo("2026-11-24 chain 3 link 17 " + "ab".repeat(32));
    }
}
