package org.hucheng.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hucheng.kernel.Refusal;
import org.junit.jupiter.api.Test;

class LineReaderTest {
    @Test
    void cutsAtNewLinesAndForgetsCarriageReturns() throws IOException {
        assertThat(lines("a\nb\r\n\nlast", 3)).containsExactly("a", "b", "", "last");
        assertThat(lines("", 3)).isEmpty();
        assertThat(lines("\n", 3)).containsExactly("");
    }

    @Test
    void losesNothingHoweverTheStreamIsCut() throws IOException {
        var random = new Random(7);
        for (int round = 0; round < 200; round++) {
            var expected = new ArrayList<String>();
            for (int i = 0; i < 1 + random.nextInt(30); i++) {
                expected.add("x".repeat(random.nextInt(round % 10 == 0 ? 200_000 : 40)) + "e");
            }
            assertThat(lines(String.join("\n", expected), 1 + random.nextInt(9_000)))
                    .isEqualTo(expected);
        }
    }

    @Test
    void refusesAnEndlessBody() {
        var reader = new LineReader(new ByteArrayInputStream(new byte[2_000_000]), 1_000_000);
        assertThatThrownBy(reader::next).isInstanceOf(Refusal.class).hasMessageContaining("BODY_TOO_LARGE");
    }

    private static List<String> lines(String text, int chunk) throws IOException {
        var reader = new LineReader(slow(text.getBytes(StandardCharsets.UTF_8), chunk), Long.MAX_VALUE);
        var lines = new ArrayList<String>();
        for (byte[] line = reader.next(); line != null; line = reader.next()) {
            lines.add(new String(line, StandardCharsets.UTF_8));
        }
        return lines;
    }

    private static InputStream slow(byte[] bytes, int chunk) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] target, int from, int length) {
                return super.read(target, from, Math.min(length, chunk));
            }
        };
    }
}
