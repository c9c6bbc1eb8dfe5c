package org.hucheng.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.hucheng.HuchengTest;
import org.hucheng.audit.Audit;
import org.hucheng.kernel.Console;
import org.hucheng.kernel.Language;
import org.hucheng.kernel.ProblemWords;
import org.hucheng.kernel.Refusal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The master key on a PKCS#11 token. */
@HuchengTest
class TokenTest {
    private static final byte[] PLAIN = "粤YD8N31".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path dir;

    @Autowired
    Audit audit;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @BeforeAll
    static void aToken() throws Exception {
        assumeTrue(SoftHsm.isThere(), "SoftHSM is not installed (Debian: softhsm2)");
        SoftHsm.begin();
        SoftHsm.token("one", "").make("one");
        SoftHsm.token("two", "").make("two");
    }

    private static Token one() {
        return SoftHsm.token("one", "");
    }

    private Path file(String name) {
        return dir.resolve("keys").resolve(name);
    }

    private Map<String, byte[]> sealed(OperationKeys keys, String... operations) {
        Map<String, byte[]> sealed = new HashMap<>();
        for (String operation : operations) {
            sealed.put(operation, keys.sealer(operation).seal(PLAIN));
        }
        return sealed;
    }

    private static void allOpen(OperationKeys keys, Map<String, byte[]> sealed) {
        sealed.forEach((operation, value) ->
                assertThat(keys.sealer(operation).open(value)).as(operation).isEqualTo(PLAIN));
    }

    private static void refuses(PrivacyProblem problem, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        r -> assertThat(r.code()).as(r.getMessage()).isEqualTo(problem));
    }

    @Test
    void aKeyMadeOnTheTokenWrapsAndIsInNoFile() throws IOException {
        var token = SoftHsm.token("made", "");
        var said = new ByteArrayOutputStream();
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        var command = new KeysCommand(Keys.on(token, dir), token, audit, transaction);
        refuses(PrivacyProblem.TOKEN_KEY_MISSING, () -> Keys.on(token, dir).sealer("flood"));
        assertThat(command.run(List.of("make-token-key"), new Console(out, out, Language.EN)))
                .isZero();
        String id = said.toString(StandardCharsets.UTF_8).strip().replaceFirst("(?s).*keys\\.made=", "");
        assertThat(id).matches("[0-9a-f]{16}");
        assertThat(jdbc.sql("select count(*) from audit.entry where act = 'privacy.token-key-made' and subject = :id")
                        .param("id", id)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        refuses(PrivacyProblem.TOKEN_KEY_EXISTS, () -> token.make("made"));

        for (String suite : List.of(Keys.AES, Keys.SM4)) {
            String operation = suite.equals(Keys.AES) ? "flood" : "fire";
            byte[] sealed = Keys.on(token, dir, "", suite).sealer(operation).seal(PLAIN);
            allOpen(Keys.on(SoftHsm.token("made", ""), dir), Map.of(operation, sealed));
        }
        assertThat(Keys.on(token, dir).list())
                .hasSize(2)
                .allSatisfy(s -> assertThat(s.master()).isEqualTo(id));
        assertThat(names()).containsExactlyInAnyOrder("flood.keys", "fire.keys", "lock");

        String text = Files.readString(file("flood.keys"));
        Files.writeString(file("flood.keys"), text.replaceFirst("created: 20", "created: 21"));
        assertThatThrownBy(() -> Keys.on(token, dir).sealer("flood")).isInstanceOf(IllegalStateException.class);
        Files.writeString(file("flood.keys"), text);
        refuses(PrivacyProblem.MASTER_KEY_UNKNOWN, () -> Keys.on(one(), dir).sealer("flood"));
        refuses(PrivacyProblem.MASTER_KEY_UNKNOWN, () -> Keys.in(dir).sealer("flood"));
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(dir.resolve("keys"))) {
            return files.map(f -> f.getFileName().toString()).toList();
        }
    }

    @Test
    void movingFromTheFileThatFailsHalfWayLosesNothingAndIsFinishedByTheNext() throws IOException {
        Map<String, byte[]> sealed = sealed(Keys.in(dir), "a", "b", "c");
        var runningOnTheFile = Keys.in(dir);
        allOpen(runningOnTheFile, sealed);
        byte[] whole = Files.readAllBytes(file("b.keys"));
        String untouched = Files.readString(file("c.keys"));
        byte[] master = Files.readAllBytes(file("master.key"));
        Files.createLink(dir.resolve("same-bytes"), file("master.key"));
        new MasterKeyCheck(Keys.on(one(), dir)).afterSingletonsInstantiated();
        allOpen(Keys.on(one(), dir), sealed); // before anything is moved

        Files.write(file("b.keys"), new byte[] {9, 9, 9});
        assertThatThrownBy(() -> Keys.on(one(), dir).rotateMaster()).isInstanceOf(IllegalStateException.class);
        Files.write(file("b.keys"), whole);
        assertThat(Files.readString(file("c.keys"))).as("not yet").isEqualTo(untouched);
        assertThat(Files.readAllBytes(file("master.key"))).isEqualTo(master);
        allOpen(Keys.on(one(), dir), sealed);
        refuses(PrivacyProblem.MASTER_KEY_UNKNOWN, () -> Keys.in(dir).sealer("a"));
        new MasterKeyCheck(Keys.in(dir)).afterSingletonsInstantiated(); // c is still under the file
        sealed.putAll(sealed(Keys.on(one(), dir), "made-in-between"));

        String id = Keys.on(one(), dir).rotateMaster();
        assertThat(Keys.on(one(), dir).list())
                .hasSize(4)
                .allSatisfy(s -> assertThat(s.master()).isEqualTo(id));
        allOpen(Keys.on(one(), dir), sealed);
        assertThat(names()).filteredOn(n -> n.contains("master")).containsExactly("master.token");
        assertThat(Files.readAllBytes(dir.resolve("same-bytes")))
                .hasSameSizeAs(master)
                .isNotEqualTo(master);

        sealed.remove("made-in-between");
        allOpen(runningOnTheFile, sealed); // what it had in hand
        refuses(PrivacyProblem.MASTER_KEY_ON_TOKEN, () -> runningOnTheFile.sealer("new"));
        refuses(PrivacyProblem.MASTER_KEY_ON_TOKEN, () -> Keys.in(dir).checkMaster());
        refuses(PrivacyProblem.MASTER_KEY_ON_TOKEN, () -> Keys.in(dir).rotateMaster());
        assertThat(names()).doesNotContain("master.key", "new.keys");
    }

    /** Moves everything to the token in a process of its own. */
    static final class Moving {
        public static void main(String[] args) {
            Keys.on(one(), Path.of(args[0])).rotateMaster();
        }
    }

    /** A pipe in the place of the third file holds the move up, so that it is killed between two files and no sooner. */
    @Test
    void killedWhileMovingItLosesNothing() throws Exception {
        Map<String, byte[]> sealed = sealed(Keys.in(dir), "a", "b", "c", "d");
        String before = Files.readString(file("b.keys"));
        Path third = Files.move(file("c.keys"), dir.resolve("c.keys"));
        assertThat(new ProcessBuilder("mkfifo", file("c.keys").toString())
                        .start()
                        .waitFor())
                .isZero();
        var process = java(Moving.class, dir.resolve("moving.log"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() ->
                        !process.isAlive() || !Files.readString(file("b.keys")).equals(before));
        process.destroyForcibly().waitFor();
        Files.move(third, file("c.keys"), StandardCopyOption.REPLACE_EXISTING);
        assertThat(Files.readString(dir.resolve("moving.log"))).isEmpty();
        assertThat(Keys.in(dir).list().stream().map(OperationKeys.State::master).distinct())
                .as("killed in the middle")
                .hasSize(2);
        allOpen(Keys.on(one(), dir), sealed);

        Keys.on(one(), dir).rotateMaster();
        allOpen(Keys.on(one(), dir), sealed);
        assertThat(names()).contains("master.token").doesNotContain("master.key", "master-next.key");
    }

    private Process java(Class<?> main, Path log) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName(),
                        dir.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    @Test
    void fromTheEnvironmentToTheTokenAndFromOneKeyOfItToTheNext() throws IOException {
        String environment = Base64.getEncoder().encodeToString(new byte[32]);
        Map<String, byte[]> sealed = sealed(Keys.under(dir, environment, ""), "flood", "fire");
        refuses(PrivacyProblem.MASTER_KEY_UNKNOWN, () -> Keys.on(one(), dir).sealer("flood"));
        Keys.on(one(), dir, environment, Keys.AES).rotateMaster();
        allOpen(Keys.on(one(), dir), sealed);
        assertThat(names()).containsExactlyInAnyOrder("flood.keys", "fire.keys", "lock", "master.token");

        refuses(
                PrivacyProblem.NEXT_MASTER_KEY_MISSING,
                () -> Keys.on(one(), dir).rotateMaster());
        var runningUnderOne = Keys.on(one(), dir);
        allOpen(runningUnderOne, sealed);
        var both = SoftHsm.token("one", "two");
        sealed.putAll(sealed(Keys.on(both, dir), "begun-meanwhile"));
        String id = Keys.on(both, dir).rotateMaster();
        assertThat(id).isEqualTo(SoftHsm.token("two", "").key("two").id());
        allOpen(Keys.on(both, dir), sealed);
        allOpen(Keys.on(SoftHsm.token("two", ""), dir), sealed);
        sealed.remove("begun-meanwhile");
        allOpen(runningUnderOne, sealed);
        refuses(PrivacyProblem.MASTER_KEY_UNKNOWN, () -> Keys.on(one(), dir).sealer("flood"));
    }

    @Test
    void eachThingThatIsWrongHasItsCodeAndKeepsTheServerFromStarting() throws Exception {
        SoftHsm.make("may-leave", 256, true);
        SoftHsm.make("short", 128, false);
        Path pin = Files.writeString(dir.resolve("pin"), SoftHsm.PIN + "\n");
        Files.setPosixFilePermissions(pin, PosixFilePermissions.fromString("rw-r-----"));
        String library = SoftHsm.library();
        Map<PrivacyProblem, List<TokenSettings>> wrong = Map.of(
                PrivacyProblem.TOKEN_LIBRARY_MISSING,
                List.of(
                        settings("/nowhere/libtoken.so", SoftHsm.TOKEN, "", "one", "", SoftHsm.PIN),
                        settings(pin.toString(), SoftHsm.TOKEN, "", "one", "", SoftHsm.PIN)),
                PrivacyProblem.TOKEN_MISSING,
                List.of(
                        settings(library, "another", "", "one", "", SoftHsm.PIN),
                        settings(library, "", "987654", "one", "", SoftHsm.PIN)),
                PrivacyProblem.TOKEN_SETTING_INVALID,
                List.of(
                        settings("libsofthsm2.so", SoftHsm.TOKEN, "", "one", "", SoftHsm.PIN),
                        settings(library, "", "", "one", "", SoftHsm.PIN),
                        settings(library, SoftHsm.TOKEN, "0", "one", "", SoftHsm.PIN),
                        settings(library, "", "first", "one", "", SoftHsm.PIN),
                        settings(library, SoftHsm.TOKEN, "", "", "", SoftHsm.PIN)),
                PrivacyProblem.TOKEN_PIN_MISSING,
                List.of(
                        settings(library, SoftHsm.TOKEN, "", "one", "", ""),
                        settings(
                                library,
                                SoftHsm.TOKEN,
                                "",
                                "one",
                                dir.resolve("none").toString(),
                                "")),
                PrivacyProblem.TOKEN_PIN_FILE_OPEN,
                List.of(settings(library, SoftHsm.TOKEN, "", "one", pin.toString(), "")),
                PrivacyProblem.TOKEN_KEY_MISSING,
                List.of(settings(library, SoftHsm.TOKEN, "", "none", "", SoftHsm.PIN)),
                PrivacyProblem.TOKEN_KEY_UNFIT,
                List.of(
                        settings(library, SoftHsm.TOKEN, "", "may-leave", "", SoftHsm.PIN),
                        settings(library, SoftHsm.TOKEN, "", "short", "", SoftHsm.PIN)));
        var words = new ProblemWords();
        wrong.forEach((problem, all) -> {
            for (TokenSettings settings : all) {
                Supplier<OperationKeys> keys = () -> Keys.on(new Token(settings), dir);
                refuses(problem, () -> new MasterKeyCheck(keys.get()).afterSingletonsInstantiated());
                refuses(problem, () -> keys.get().sealer("flood"));
            }
            assertThat(words.title(problem).en()).isNotEqualTo(problem.name());
            assertThat(words.title(problem).zh()).isNotEqualTo(problem.name());
        });
        assertThat(Files.exists(file("flood.keys"))).isFalse();

        Files.setPosixFilePermissions(pin, PosixFilePermissions.fromString("rw-------"));
        var fromTheFile = new Token(settings(library, SoftHsm.TOKEN, "", "one", pin.toString(), ""));
        assertThat(fromTheFile.key("one").id()).isEqualTo(one().key("one").id());
    }

    /** In a process of its own: a token asks for the PIN once in a process, and whoever comes later is let in. */
    static final class WrongPin {
        public static void main(String[] args) {
            var settings = settings(SoftHsm.library(), SoftHsm.TOKEN, "", "one", "", "not the PIN");
            var token = new Token(settings);
            for (int i = 0; i < 2; i++) {
                try {
                    Keys.on(token, Path.of(args[0])).checkMaster();
                } catch (Refusal refusal) {
                    System.out.println(refusal.getMessage());
                }
            }
        }
    }

    private static TokenSettings settings(
            String library, String token, String slot, String key, String pinFile, String pin) {
        return new TokenSettings(library, token, slot, key, "", pinFile, pin);
    }

    @Test
    void aWrongPinIsRefusedAndNotTriedAgain() throws Exception {
        Path log = dir.resolve("pin.log");
        int answer = java(WrongPin.class, log).waitFor();
        assertThat(answer).isZero();
        assertThat(Files.readAllLines(log))
                .hasSize(2)
                .allSatisfy(line ->
                        assertThat(line).startsWith("TOKEN_PIN_REFUSED {").doesNotContain("not the PIN"));
    }

    @Test
    void anEndIsNotPutOffForATokenThatIsAway() {
        var server = Keys.on(one(), dir);
        sealed(server, "flood", "fire");
        var away = new Token(settings(SoftHsm.library(), "away", "", "one", "", SoftHsm.PIN));
        assertThat(Keys.on(away, dir).destroy("flood").fingerprint()).isNull();
        assertThat(server.destroy("fire").fingerprint()).matches("[0-9a-f]{64}");
        for (String operation : List.of("flood", "fire")) {
            refuses(PrivacyProblem.PERSONAL_DATA_DESTROYED, () -> server.sealer(operation));
        }
        assertThat(Files.exists(file("flood.keys"))).isFalse();
    }
}
