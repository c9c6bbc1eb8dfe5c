package org.hucheng.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.Security;
import java.util.List;
import javax.crypto.KeyGenerator;

/** A token in software, from Debian's package softhsm2; its settings are where the variable SOFTHSM2_CONF of this test run says. */
final class SoftHsm {
    static final String TOKEN = "hucheng-test";
    static final String PIN = "4711-zulu";

    private static final List<Path> LIBRARIES = List.of(
            Path.of("/usr/lib/softhsm/libsofthsm2.so"),
            Path.of("/usr/lib64/pkcs11/libsofthsm2.so"),
            Path.of("/usr/local/lib/softhsm/libsofthsm2.so"));

    private SoftHsm() {}

    static boolean isThere() {
        return LIBRARIES.stream().anyMatch(Files::isRegularFile) && System.getenv("SOFTHSM2_CONF") != null;
    }

    static String library() {
        return LIBRARIES.stream()
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow()
                .toString();
    }

    /** An empty token; once in a test run, before the library is loaded. */
    static void begin() throws IOException, InterruptedException {
        Path settings = Path.of(System.getenv("SOFTHSM2_CONF"));
        Path tokens = Files.createTempDirectory(settings.getParent(), "softhsm");
        Files.writeString(
                settings, "directories.tokendir = " + tokens + "\nobjectstore.backend = file\nlog.level = ERROR\n");
        var made = new ProcessBuilder(
                        "softhsm2-util",
                        "--init-token",
                        "--free",
                        "--label",
                        TOKEN,
                        "--pin",
                        PIN,
                        "--so-pin",
                        "87654321")
                .redirectErrorStream(true)
                .redirectOutput(tokens.resolve("made.log").toFile())
                .start();
        assertThat(made.waitFor())
                .as(Files.readString(tokens.resolve("made.log")))
                .isZero();
    }

    /** What the settings of an installation with this token say; each a process of its own, as far as it knows. */
    static Token token(String key, String next) {
        return new Token(new TokenSettings(library(), TOKEN, "", key, next, "", PIN));
    }

    /** A key as somebody else's tools may make it. */
    static void make(String label, int bits, boolean extractable) throws Exception {
        long slot = Cryptoki.load(Path.of(library())).tokens().stream()
                .filter(t -> t.label().equals(TOKEN))
                .findFirst()
                .orElseThrow()
                .number();
        var provider = Security.getProvider("SunPKCS11").configure("""
                --name = others
                library = %s
                slot = %d
                attributes(generate, CKO_SECRET_KEY, CKK_AES) = {
                  CKA_SENSITIVE = true
                  CKA_EXTRACTABLE = %s
                }
                """.formatted(library(), slot, extractable));
        var store = KeyStore.getInstance("PKCS11", provider);
        store.load(null, PIN.toCharArray());
        var maker = KeyGenerator.getInstance("AES", provider);
        maker.init(bits);
        store.setKeyEntry(label, maker.generateKey(), null, null);
    }
}
