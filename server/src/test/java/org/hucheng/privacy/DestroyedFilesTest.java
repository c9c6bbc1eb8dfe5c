package org.hucheng.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.hucheng.Aldermere;
import org.hucheng.HuchengTest;
import org.hucheng.identity.Devices;
import org.hucheng.kernel.Scope;
import org.hucheng.operations.Operations;
import org.hucheng.platform.OwnerOfTheDatabase;
import org.hucheng.scenario.Scenarios;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is on disk before and after, and what a start finds there. */
@HuchengTest
@ExtendWith(OutputCaptureExtension.class)
class DestroyedFilesTest {
    @LocalServerPort
    int port;

    @Autowired
    Scenarios scenarios;

    @Autowired
    Operations operations;

    @Autowired
    Devices devices;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    @Autowired
    Destructions destructions;

    @Value("${hucheng.dir}")
    Path dir;

    private Ended end;

    @BeforeEach
    void anOperationThatHasBeenOverForLong() {
        end = begin(folder -> {});
    }

    private Ended begin(Aldermere.Change change) {
        return Ended.load(port, operations, devices, jdbc, Aldermere.load(scenarios, change));
    }

    /** Table files, WAL, key files, whatever else is beside the database, and what the server said. */
    @Test
    void noFileHoldsAPlantedValueAndNothingThatStaysOpens(CapturedOutput said) throws IOException {
        end.peopleComeThrough();
        byte[] sealed = end.sealedValue();
        byte[] wrapped = Files.readAllBytes(dir.resolve("keys/" + end.operation.code() + ".keys"));
        var personal = List.of(
                Ended.PLATE.getBytes(StandardCharsets.UTF_8),
                Ended.PLATE.substring(1).getBytes(StandardCharsets.UTF_8),
                Ended.NAME.getBytes(StandardCharsets.UTF_8),
                Ended.NUMBER.getBytes(StandardCharsets.UTF_8),
                Ended.PHONE_NUMBER.getBytes(StandardCharsets.UTF_8),
                Ended.OTHER_PLATE.replace(" ", "").getBytes(StandardCharsets.UTF_8),
                Ended.OTHER_PLATE.getBytes(StandardCharsets.UTF_8));
        byte[] marker = end.marker().getBytes(StandardCharsets.UTF_8);
        onDisk();
        assertThat(filesWith(marker))
                .as("the search finds what is there")
                .anyMatch(f -> f.startsWith("postgres/base/"));
        assertThat(filesWith(sealed)).anyMatch(f -> f.startsWith("postgres/base/"));
        for (byte[] value : personal) {
            assertThat(filesWith(value))
                    .as(new String(value, StandardCharsets.UTF_8))
                    .isEmpty();
        }

        end.request();
        assertThat(end.approve(end.commander)).isEqualTo("200");
        onDisk();
        for (byte[] value : personal) {
            assertThat(filesWith(value))
                    .as(new String(value, StandardCharsets.UTF_8))
                    .isEmpty();
            assertThat(said.getAll()).doesNotContain(new String(value, StandardCharsets.UTF_8));
        }
        // the write-ahead log may hold what was sealed until it is used anew; the tables do not
        assertThat(filesWith(sealed)).allMatch(f -> f.startsWith("postgres/pg_wal/"));
        assertThat(filesWith(marker)).allMatch(f -> f.startsWith("postgres/pg_wal/"));
        assertThat(filesWith(wrapped)).isEmpty();
        assertThat(jdbc.sql("""
                                select (select count(*) from intake.refused where operation_id = :operation and (sealed is not null or bytes_hash is not null))
                                     + (select count(*) from intake.journal where operation_id = :operation)
                                     + (select count(*) from inspection.vehicle where operation_id = :operation)
                                     + (select count(*) from inspection.person where operation_id = :operation)
                                """)
                        .param("operation", end.operation.id())
                        .query(Long.class)
                        .single())
                .isZero();
        // a backup of the database from before: the value is there, the key is nowhere
        assertThatThrownBy(() -> Keys.in(dir).sealer(end.operation.code()).open(sealed))
                .hasMessageContaining("PERSONAL_DATA_DESTROYED");
    }

    private void onDisk() {
        var owner = OwnerOfTheDatabase.of(context);
        owner.sql("select pg_switch_wal()").query((row, n) -> n).list();
        owner.sql("checkpoint").update();
    }

    private TreeSet<String> filesWith(byte[] value) throws IOException {
        var found = new TreeSet<String>();
        List<Path> files = new ArrayList<>();
        try (var all = Files.walk(dir)) {
            all.filter(Files::isRegularFile).forEach(files::add);
        }
        String wanted = new String(value, StandardCharsets.ISO_8859_1);
        for (Path file : files) {
            try {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(wanted)) {
                    found.add(dir.relativize(file).toString());
                }
            } catch (NoSuchFileException e) {
                // the database has removed it in the meantime
            }
        }
        return found;
    }

    @Test
    void aStartFinishesWhatWasCutOff() {
        end.peopleComeThrough();
        end.request();
        jdbc.sql("""
                        update privacy.destruction set approved_by = 0, approved_by_name = 'second', approved_at = now()
                         where operation_id = :operation
                        """).param("operation", end.operation.id()).update();
        assertThat(end.looksUp()).as("the keys are still there").isEqualTo("200");
        Scope.NONE.run(destructions::afterSingletonsInstantiated); // as at a start
        assertThat(end.looksUp()).isEqualTo("410 PERSONAL_DATA_DESTROYED");
        assertThat(end.commander
                        .get(end.route + "/privacy/certificate.json")
                        .path("approved")
                        .path("by")
                        .asString())
                .isEqualTo("second");
    }

    @Test
    void keysThatComeBackWithACopyOfTheFolderGoAgain() throws IOException {
        end.peopleComeThrough();
        Path file = dir.resolve("keys/" + end.operation.code() + ".keys");
        byte[] copy = Files.readAllBytes(file);
        end.request();
        assertThat(end.approve(end.commander)).isEqualTo("200");
        Files.write(file, copy);
        Files.delete(dir.resolve("keys/" + end.operation.code() + ".destroyed"));
        Scope.NONE.run(destructions::afterSingletonsInstantiated); // as at a start
        assertThat(Files.exists(file)).isFalse();
        assertThat(end.looksUp()).isEqualTo("410 PERSONAL_DATA_DESTROYED");
    }
}
