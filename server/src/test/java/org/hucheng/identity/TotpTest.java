package org.hucheng.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238, appendix B. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void agreesWithTheVectorsOfTheStandard(long second, String code) {
        assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second)), 8))
                .isEqualTo(code);
    }

    /** RFC 4648, section 10, without padding. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void base32AgreesWithTheVectorsOfTheStandard(String text, String encoded) {
        assertThat(Totp.base32(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(encoded);
    }

    @Test
    void aCodeIsGoodForAStepEitherWayAndOnlyAfterTheLastOne() {
        var now = Instant.ofEpochSecond(1_234_567_890);
        long step = Totp.step(now);
        assertThat(Totp.find(SECRET, Totp.code(SECRET, step - 1, 6), now, 0)).isEqualTo(step - 1);
        assertThat(Totp.find(SECRET, Totp.code(SECRET, step + 1, 6), now, 0)).isEqualTo(step + 1);
        assertThat(Totp.find(SECRET, Totp.code(SECRET, step - 2, 6), now, 0)).isEqualTo(-1);
        assertThat(Totp.find(SECRET, Totp.code(SECRET, step, 6), now, step)).isEqualTo(-1);
        assertThat(Totp.find(SECRET, Totp.code(SECRET, step + 1, 6), now, step)).isEqualTo(step + 1);
    }
}
