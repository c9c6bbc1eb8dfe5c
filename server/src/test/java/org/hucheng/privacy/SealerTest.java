package org.hucheng.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealerTest {
    private static final byte[] PLAIN = "粤YD8N31".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path dir;

    @Test
    void whatIsSealedOpensAgainAlsoAfterARestart() {
        byte[] sealed = Keys.in(dir).sealer("flood").seal(PLAIN);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("D8N31");
        assertThat(Keys.in(dir).sealer("flood").open(sealed)).isEqualTo(PLAIN);
    }

    @Test
    void anotherOperationCannotOpenIt() {
        var keys = Keys.in(dir);
        byte[] sealed = keys.sealer("flood").seal(PLAIN);
        assertThatThrownBy(() -> keys.sealer("fire").open(sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aChangedByteIsNoticedWhereverItIs() {
        var sealer = Keys.in(dir).sealer("flood");
        byte[] sealed = sealer.seal(PLAIN);
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> sealer.open(changed)).as("byte " + i).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void theSameValueIsNeverSealedTheSameWayTwice() {
        var keys = Keys.in(dir);
        var seen = new HashSet<String>();
        for (int i = 0; i < 50; i++) {
            var sealer = keys.sealer("flood");
            for (int j = 0; j < 50; j++) {
                assertThat(seen.add(new String(sealer.seal(PLAIN), StandardCharsets.ISO_8859_1)))
                        .isTrue();
            }
        }
    }

    @Test
    void aTokenFindsAValueAgainButOnlyOfItsKindAndOperation() {
        var keys = Keys.in(dir);
        var token = keys.sealer("flood").token("plate", "X1");
        assertThat(Keys.in(dir).sealer("flood").token("plate", "X1")).isEqualTo(token);
        assertThat(keys.sealer("flood").token("id", "X1")).isNotEqualTo(token);
        assertThat(keys.sealer("fire").token("plate", "X1")).isNotEqualTo(token);
    }

    @Test
    void theKeysAreTheOwnersAlone() throws Exception {
        Keys.in(dir).sealer("flood");
        try (var files = Files.list(dir.resolve("keys"))) {
            assertThat(files.map(f -> {
                        try {
                            return PosixFilePermissions.toString(Files.getPosixFilePermissions(f));
                        } catch (java.io.IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    }))
                    .hasSize(3)
                    .containsOnly("rw-------");
        }
    }
}
