package org.hucheng.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.hucheng.Aldermere;
import org.hucheng.Desk;
import org.hucheng.HuchengTest;
import org.hucheng.drill.Drill;
import org.hucheng.identity.Devices;
import org.hucheng.kernel.Scope;
import org.hucheng.operations.Operations;
import org.hucheng.platform.OwnerOfTheDatabase;
import org.hucheng.scenario.Scenarios;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
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
    /** Names, plates, identity numbers and telephone numbers of the forms that the drill makes them of. */
    private static final Pattern VALUE =
            Pattern.compile("(Quillfeather [0-9]{6}|SYN-?[0-9]{6}|[0-9]{17}[0-9X]|1[0-9]{10})");

    private static final Pattern DIGITS = Pattern.compile("[0-9]{6}");
    private static final int BEFORE = "Quillfeather ".length();
    private static final int LONGEST = 18;

    /** Of the same form and no person's: stands as an origin in the same rows in clear, and shows that the search finds what is there. */
    private static final String IN_CLEAR = "Quillfeather 999999";

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

    /** Everybody whom the drill brought through by the public API: planned, played, half of it refused or sent twice, looked up, exported, ended. */
    @Test
    void ofAPlayedDrillNobodyIsLeftInDumpFilesLogsOrExports(CapturedOutput said, @TempDir Path logs) throws Exception {
        var played = new AtomicReference<Path>();
        end = begin(folder -> {
            Path drill = folder.resolve("drill.yaml");
            Files.writeString(
                    drill,
                    Files.readString(drill)
                            .replace("\"Resident \"", "\"Quillfeather \", idArea: \"440605\"")
                            .replace("elsewhere]", IN_CLEAR + "]")
                            .replace("faulty: 0.01", "faulty: 0.1"));
            played.set(folder);
        });
        assertThat(drill(played.get(), logs.resolve("drill"))).contains("drill.unexpected_answers=0");
        Set<String> planted = planted();
        for (String kind : List.of("Quillfeather .*", "SYN[0-9]{6}", "[0-9]{17}[0-9X]", "1[0-9]{10}")) {
            assertThat(planted).filteredOn(v -> v.matches(kind)).as(kind).hasSizeGreaterThan(50);
        }
        String plate =
                planted.stream().filter(v -> v.startsWith("SYN")).findFirst().orElseThrow();
        assertThat(end.post(
                        end.commander,
                        "/look-ups",
                        "{\"plate\":\"" + plate + "\",\"purpose\":\"missing-person\",\"reason\":\"a test looks\"}"))
                .isEqualTo("200");
        assertThat(end.commander.status("GET", end.route + "/inspections.csv", null))
                .isEqualTo("200");
        onDisk();
        assertThat(dumped()).contains(IN_CLEAR).doesNotContainAnyElementsOf(planted);
        var before = inFiles();
        assertThat(before.keySet()).doesNotContainAnyElementsOf(planted);
        assertThat(before.get(IN_CLEAR)).anyMatch(f -> f.startsWith("postgres/base/"));

        end.request();
        assertThat(end.approve(end.commander)).isEqualTo("200");
        onDisk();
        assertThat(dumped()).doesNotContain(IN_CLEAR).doesNotContainAnyElementsOf(planted);
        var after = inFiles();
        assertThat(after.keySet()).doesNotContainAnyElementsOf(planted);
        var statistics = statistics();
        assertThat(after.getOrDefault(IN_CLEAR, Set.of()))
                .allMatch(f -> f.startsWith("postgres/pg_wal/") || statistics.contains(f));
        assertThat(values(said.getAll() + Files.readString(logs.resolve("drill"))))
                .doesNotContainAnyElementsOf(planted);
        assertThat(end.commander.status("GET", end.route + "/inspections.csv", null))
                .isEqualTo("410 PERSONAL_DATA_DESTROYED");
        for (String export : List.of("/digest.csv", "/trail.csv", "/trail.fhir.json")) {
            var answer = Desk.demo(port, export.startsWith("/trail") ? "ald-auditor" : "ald-commander")
                    .send("GET", end.route + export, null);
            assertThat(answer.statusCode()).as(export).isEqualTo(200);
            assertThat(values(answer.body())).as(export).doesNotContainAnyElementsOf(planted);
        }
    }

    private String drill(Path scenario, Path log) throws IOException, InterruptedException {
        new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Drill.class.getName(),
                        scenario.toString(),
                        "--url",
                        "http://127.0.0.1:" + port,
                        "--share",
                        "0.2",
                        "--until",
                        "2025-08-14")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        return Files.readString(log);
    }

    /** What the rows hold sealed, read with the operation's key while there is one. */
    private Set<String> planted() {
        var sealer = Keys.in(dir).sealer(end.operation.code());
        var planted = new TreeSet<String>();
        for (String table : List.of("inspection.vehicle", "inspection.person", "intake.refused")) {
            jdbc.sql("select sealed from " + table + " where operation_id = ? and sealed is not null")
                    .param(end.operation.id())
                    .query(byte[].class)
                    .list()
                    .forEach(row -> planted.addAll(values(new String(sealer.open(row), StandardCharsets.UTF_8))));
        }
        return planted;
    }

    /** Looks closely only where six digits stand: files are large. */
    private static Set<String> values(String text) {
        var found = new TreeSet<String>();
        var digits = DIGITS.matcher(text);
        var value = VALUE.matcher(text);
        while (digits.find()) {
            value.region(Math.max(0, digits.start() - BEFORE), Math.min(text.length(), digits.start() + LONGEST));
            while (value.find()) {
                found.add(plain(value.group()));
            }
        }
        return found;
    }

    /** As it is kept: without the hyphen of a plate. */
    private static String plain(String value) {
        return value.replace("-", "");
    }

    /** Whatever looks like a person's or a vehicle's in the rows of every table, as a dump would write them. */
    private Set<String> dumped() {
        var owner = OwnerOfTheDatabase.of(context);
        var found = new TreeSet<String>();
        owner.sql("""
                        select format('%I.%I', nspname, relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
                         where relkind in ('r', 'm') and (relname = 'pg_statistic' or nspname not in ('pg_catalog', 'information_schema') and nspname not like 'pg\\_%')
                        """)
                .query(String.class)
                .list()
                .forEach(table -> owner.sql("select distinct (regexp_matches(t::text, '" + VALUE.pattern()
                                + "', 'g'))[1] from " + table + " t")
                        .query(String.class)
                        .list()
                        .forEach(value -> found.add(plain(value))));
        return found;
    }

    /** Where the database keeps samples of columns: what it deletes there stays in free space of the file until that is used anew. */
    private List<String> statistics() {
        return OwnerOfTheDatabase.of(context).sql("""
                        select 'postgres/' || pg_relation_filepath(f) from pg_class c, unnest(array[c.oid, c.reltoastrelid]) f
                         where c.oid = 'pg_statistic'::regclass
                        """).query(String.class).list();
    }

    /** The same of every file beside the database and in it, with the files each is in. */
    private Map<String, Set<String>> inFiles() throws IOException {
        var found = new HashMap<String, Set<String>>();
        for (Path file : files()) {
            for (String value : values(text(file))) {
                found.computeIfAbsent(value, v -> new TreeSet<>())
                        .add(dir.relativize(file).toString());
            }
        }
        return found;
    }

    private void onDisk() {
        var owner = OwnerOfTheDatabase.of(context);
        owner.sql("select pg_switch_wal()").query((row, n) -> n).list();
        owner.sql("checkpoint").update();
    }

    private TreeSet<String> filesWith(byte[] value) throws IOException {
        var found = new TreeSet<String>();
        String wanted = new String(value, StandardCharsets.ISO_8859_1);
        for (Path file : files()) {
            if (text(file).contains(wanted)) {
                found.add(dir.relativize(file).toString());
            }
        }
        return found;
    }

    private List<Path> files() throws IOException {
        try (var all = Files.walk(dir)) {
            return all.filter(f -> Files.isRegularFile(f) && !f.startsWith(dir.resolve("postgres-binaries")))
                    .toList();
        }
    }

    /** A character for each byte; nothing of a file that the database has removed in the meantime. */
    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException e) {
            return "";
        }
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
