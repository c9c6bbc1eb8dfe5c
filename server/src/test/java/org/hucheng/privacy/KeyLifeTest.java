package org.hucheng.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.hucheng.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys from their making to their end: formats, suites, exchange of the master key, destruction. */
class KeyLifeTest {
    private static final byte[] PLAIN = "粤YD8N31".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path dir;

    /** Made by the first version of this software, which had no format to speak of: the bytes below are what it wrote. */
    private static final String OLD_MASTER = "4635a152412326650d9a2a223cbe6409e78326d5f5526a226f83186b18afa96d";

    private static final String OLD_KEYS =
            "012144b7b497122ca7fb7313ccf2542e7a5118cffc34dd3cd2d9c6e0273505a4b2afc3cc2218cee88d41bb16829e1c22d5b8cf4436de603698212273729f973ba39373cef383c420cbb4953d8eb45650e7e58364336f18c9bad1fd2598";
    private static final String OLD_VALUE =
            "01caa5546d9d0e598442ec05fb20ee5875427c4184b9c4e1cbfb03954df8a0a378440478560d";
    private static final String OLD_TOKEN = "f7e5369f-68fb-c339-907f-d9dbde4f3097";

    private void anInstallationOfTheFirstFormat() throws IOException {
        Path keys = Files.createDirectories(dir.resolve("keys"));
        Files.write(keys.resolve("master.key"), HexFormat.of().parseHex(OLD_MASTER));
        Files.write(keys.resolve("flood.keys"), HexFormat.of().parseHex(OLD_KEYS));
    }

    private static void opensTheOldValue(OperationKeys keys) {
        assertThat(keys.sealer("flood").open(HexFormat.of().parseHex(OLD_VALUE)))
                .isEqualTo(PLAIN);
        assertThat(keys.sealer("flood").token("plate", "粤YD8N31")).isEqualTo(UUID.fromString(OLD_TOKEN));
    }

    private Path file(String name) {
        return dir.resolve("keys").resolve(name);
    }

    @Test
    void filesAndValuesOfTheFirstFormatStillOpen() throws IOException {
        anInstallationOfTheFirstFormat();
        opensTheOldValue(Keys.in(dir));
        opensTheOldValue(Keys.in(dir, Keys.SM4)); // whatever suite new operations get
    }

    @Test
    void exchangingTheMasterKeyBringsTheFirstFormatUpToDate() throws IOException {
        anInstallationOfTheFirstFormat();
        Keys.in(dir).rotateMaster();
        opensTheOldValue(Keys.in(dir));
        assertThat(Files.readString(file("flood.keys")))
                .startsWith("hucheng-keys 2\noperation: flood\nsuite: " + Keys.AES);
        assertThat(HexFormat.of().formatHex(Files.readAllBytes(file("master.key"))))
                .isNotEqualTo(OLD_MASTER);
    }

    @ParameterizedTest
    @ValueSource(strings = {Keys.AES, Keys.SM4})
    void eachSuiteOpensWhatItSealedWhateverNewOperationsGet(String suite) {
        byte[] sealed = Keys.in(dir, suite).sealer("flood").seal(PLAIN);
        UUID token = Keys.in(dir, suite).sealer("flood").token("plate", "X1");
        assertThat(sealed[0]).isEqualTo((byte) (suite.equals(Keys.AES) ? 1 : 2));
        for (String other : List.of(Keys.AES, Keys.SM4)) {
            assertThat(Keys.in(dir, other).sealer("flood").open(sealed)).isEqualTo(PLAIN);
            assertThat(Keys.in(dir, other).sealer("flood").token("plate", "X1")).isEqualTo(token);
        }
        assertThat(Keys.in(dir).list())
                .singleElement()
                .satisfies(s -> assertThat(s.suite()).isEqualTo(suite));
    }

    @Test
    void aValueOfAnotherSuiteIsRefusedByItsFirstByte() {
        byte[] sealed = Keys.in(dir, Keys.SM4).sealer("flood").seal(PLAIN);
        var aes = Keys.in(dir).sealer("fire");
        assertThatThrownBy(() -> aes.open(sealed)).hasMessageContaining("not a sealed value of " + Keys.AES);
    }

    /** GB/T 32907-2016 appendix A.1 and GB/T 32905-2016 appendix A.1. */
    @Test
    void theChineseSuiteIsWhatItsStandardsSay() throws Exception {
        var provider = new org.bouncycastle.jce.provider.BouncyCastleProvider();
        byte[] vector = HexFormat.of().parseHex("0123456789abcdeffedcba9876543210");
        var sm4 = javax.crypto.Cipher.getInstance("SM4/ECB/NoPadding", provider);
        sm4.init(javax.crypto.Cipher.ENCRYPT_MODE, new javax.crypto.spec.SecretKeySpec(vector, "SM4"));
        assertThat(HexFormat.of().formatHex(sm4.doFinal(vector))).isEqualTo("681edf34d206965e86b3e94f536e4246");
        var sm3 = java.security.MessageDigest.getInstance("SM3", provider);
        assertThat(HexFormat.of().formatHex(sm3.digest("abc".getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
        assertThat(Suite.SM4.cipher().getProvider().getName()).isEqualTo("BC");
    }

    @Test
    void aChangedLineOfAKeyFileIsNoticed() throws IOException {
        Keys.in(dir).sealer("flood");
        String text = Files.readString(file("flood.keys"));
        Files.writeString(file("flood.keys"), text.replaceFirst("created: 20", "created: 21"));
        assertThatThrownBy(() -> Keys.in(dir).sealer("flood")).isInstanceOf(IllegalStateException.class);
        Files.writeString(file("fire.keys"), text);
        assertThatThrownBy(() -> Keys.in(dir).sealer("fire")).hasMessageContaining("not a key file of fire");
    }

    @Test
    void aRunningServerGoesOnWhileTheMasterKeyIsExchanged() throws IOException {
        var server = Keys.in(dir);
        byte[] sealed = server.sealer("flood").seal(PLAIN);
        byte[] before = Files.readAllBytes(file("flood.keys"));
        byte[] oldMaster = Files.readAllBytes(file("master.key"));

        Keys.in(dir).rotateMaster();
        assertThat(Files.readAllBytes(file("flood.keys"))).isNotEqualTo(before);
        assertThat(server.sealer("flood").open(sealed)).isEqualTo(PLAIN);
        server.sealer("made-afterwards");
        assertThat(Keys.in(dir).sealer("flood").open(sealed)).isEqualTo(PLAIN);
        Keys.in(dir).sealer("made-afterwards");
        try (var files = Files.list(dir.resolve("keys"))) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrder("flood.keys", "made-afterwards.keys", "lock", "master.key");
        }
        // the old wrapping, from a copy, does not open under the new master key; nor is the old master key anywhere
        Files.write(file("flood.keys"), before);
        assertThatThrownBy(() -> Keys.in(dir).sealer("flood"))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.code()).isEqualTo(PrivacyProblem.MASTER_KEY_UNKNOWN));
        assertThat(Files.readAllBytes(file("master.key"))).isNotEqualTo(oldMaster);
    }

    @Test
    void anExchangeThatFailsHalfWayLeavesEverythingReadableAndIsFinishedByTheNext() throws IOException {
        Map<String, byte[]> sealed = new HashMap<>();
        for (String operation : List.of("a", "b", "c")) {
            sealed.put(operation, Keys.in(dir).sealer(operation).seal(PLAIN));
        }
        byte[] whole = Files.readAllBytes(file("b.keys"));
        byte[] untouched = Files.readAllBytes(file("c.keys"));
        byte[] oldA = Files.readAllBytes(file("a.keys"));
        Files.write(file("b.keys"), new byte[] {9, 9, 9});
        assertThatThrownBy(() -> Keys.in(dir).rotateMaster()).isInstanceOf(IllegalStateException.class);
        Files.write(file("b.keys"), whole);

        assertThat(Files.readAllBytes(file("a.keys"))).as("wrapped anew").isNotEqualTo(oldA);
        assertThat(Files.readAllBytes(file("c.keys"))).as("not yet").isEqualTo(untouched);
        sealed.forEach(
                (operation, value) -> assertThat(Keys.in(dir).sealer(operation).open(value))
                        .as(operation)
                        .isEqualTo(PLAIN));
        byte[] between = Keys.in(dir).sealer("made-in-between").seal(PLAIN);

        String master = Keys.in(dir).rotateMaster();
        assertThat(Keys.in(dir).list())
                .hasSize(4)
                .allSatisfy(s -> assertThat(s.master()).isEqualTo(master));
        assertThat(Files.exists(file("master-next.key"))).isFalse();
        sealed.forEach(
                (operation, value) -> assertThat(Keys.in(dir).sealer(operation).open(value))
                        .as(operation)
                        .isEqualTo(PLAIN));
        assertThat(Keys.in(dir).sealer("made-in-between").open(between)).isEqualTo(PLAIN);
    }

    /** Exchanges without end in a process of its own, until it is killed. */
    static final class Exchanging {
        public static void main(String[] args) {
            var keys = Keys.in(Path.of(args[0]));
            while (true) {
                keys.rotateMaster();
            }
        }
    }

    @Test
    void killedAtAnyMomentItLosesNothing() throws Exception {
        Map<String, byte[]> sealed = new HashMap<>();
        for (int i = 0; i < 12; i++) {
            sealed.put("op-" + i, Keys.in(dir).sealer("op-" + i).seal(PLAIN));
        }
        var server = Keys.in(dir);
        sealed.forEach((operation, value) ->
                assertThat(server.sealer(operation).open(value)).isEqualTo(PLAIN));
        String last = "";
        var random = new Random(7);
        for (int round = 0; round < 6; round++) {
            var process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Exchanging.class.getName(),
                            dir.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(dir.resolve("exchanging.log").toFile())
                    .start();
            String before = last;
            org.awaitility.Awaitility.await().atMost(20, TimeUnit.SECONDS).until(() -> {
                sealed.forEach((operation, value) ->
                        assertThat(server.sealer(operation).open(value)).isEqualTo(PLAIN));
                return !Files.readString(file("op-11.keys")).equals(before);
            });
            Thread.sleep(random.nextInt(60));
            process.destroyForcibly().waitFor();
            last = Files.readString(file("op-11.keys"));
            sealed.forEach((operation, value) -> assertThat(
                            Keys.in(dir).sealer(operation).open(value))
                    .as(operation)
                    .isEqualTo(PLAIN));
        }
        assertThat(Files.readString(dir.resolve("exchanging.log"))).isEmpty();
    }

    @Test
    void theMasterKeyMayComeFromTheEnvironmentAndIsThenWrittenNowhere() throws IOException {
        byte[] first = new byte[32];
        byte[] second = new byte[32];
        Arrays.fill(first, (byte) 0x5A);
        Arrays.fill(second, (byte) 0x6B);
        String one = Base64.getEncoder().encodeToString(first);
        String two = Base64.getEncoder().encodeToString(second);
        byte[] sealed = Keys.under(dir, one, "").sealer("flood").seal(PLAIN);
        assertThat(Files.exists(file("master.key"))).isFalse();

        assertThatThrownBy(() -> Keys.under(dir, one, "").rotateMaster())
                .hasMessageStartingWith("NEXT_MASTER_KEY_MISSING");
        var server = Keys.under(dir, one, two);
        var serverOfOne = Keys.under(dir, one, "");
        serverOfOne.sealer("flood");
        Keys.under(dir, one, two).rotateMaster();
        for (var keys : List.of(server, serverOfOne, Keys.under(dir, two, ""))) {
            assertThat(keys.sealer("flood").open(sealed)).isEqualTo(PLAIN);
        }
        assertThatThrownBy(() -> Keys.under(dir, one, "").sealer("flood")).hasMessageStartingWith("MASTER_KEY_UNKNOWN");
        assertThatThrownBy(() -> Keys.under(dir, "c2hvcnQ=", ""))
                .hasMessage("MASTER_KEY_INVALID {variable=HUCHENG_MASTER_KEY, bytes=32}");
        try (var files = Files.list(dir.resolve("keys"))) {
            for (Path file : files.toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .doesNotContain(new String(first, StandardCharsets.ISO_8859_1), one, two);
            }
        }
    }

    @Test
    void theListNamesNoKey() throws IOException {
        Keys.in(dir).sealer("flood");
        Keys.in(dir).sealer("fire");
        Keys.in(dir).destroy("fire");
        assertThat(Keys.in(dir).list())
                .extracting(OperationKeys.State::operation)
                .containsExactly("fire", "flood");
        String master = HexFormat.of().formatHex(Files.readAllBytes(file("master.key")));
        assertThat(Keys.in(dir).list().toString()).doesNotContain(master);
    }

    @Test
    void destroyedKeysAreGoneForEveryProcessAtOnceAndNeverMadeAnew() throws IOException {
        var here = Keys.in(dir);
        var there = Keys.in(dir);
        var sealer = here.sealer("flood");
        byte[] sealed = there.sealer("flood").seal(PLAIN);
        String file = Files.readString(file("flood.keys"));
        sealer.requireLife();

        var state = here.destroy("flood");
        assertThat(state.fingerprint()).matches("[0-9a-f]{64}");
        for (var keys : List.of(here, there, Keys.in(dir))) {
            assertThatThrownBy(() -> keys.sealer("flood").open(sealed))
                    .hasMessage("PERSONAL_DATA_DESTROYED {operation=flood}");
        }
        assertThatThrownBy(sealer::requireLife).isInstanceOf(Refusal.class);
        assertThat(Files.exists(file("flood.keys"))).isFalse();
        assertThat(Files.readString(file("flood.destroyed")))
                .doesNotContain(file.substring(file.indexOf("wrapped: ") + 9).strip());
        assertThat(here.destroy("flood")).isEqualTo(state);
        assertThat(there.sealer("fire").open(there.sealer("fire").seal(PLAIN))).isEqualTo(PLAIN);
    }

    @Test
    void theBytesOfAKeyFileAreOverwrittenBeforeItGoes() throws IOException {
        Keys.in(dir).sealer("flood");
        byte[] before = Files.readAllBytes(file("flood.keys"));
        Files.createLink(dir.resolve("same-bytes"), file("flood.keys"));
        Keys.in(dir).destroy("flood");
        assertThat(Files.readAllBytes(dir.resolve("same-bytes")))
                .hasSameSizeAs(before)
                .isNotEqualTo(before);
        assertThat(Files.readString(dir.resolve("same-bytes"), StandardCharsets.ISO_8859_1))
                .doesNotContain("wrapped");
    }

    @Test
    void aKeyFileThatVanishesIsNotReplacedBehindTheBackOfARunningServer() throws IOException {
        var server = Keys.in(dir);
        server.sealer("flood");
        Files.delete(file("flood.keys"));
        assertThatThrownBy(() -> server.sealer("flood")).hasMessageContaining("nobody destroyed it");
    }
}
