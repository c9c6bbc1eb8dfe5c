package org.hucheng.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2020-01-27T08:05:06+08:00",
                "2020-01-27T08:05:06Z",
                "2020-01-27T08:05:06.7Z",
                "2020-01-27T08:05:06.123456789-03:30",
                "2020-02-29T23:59:59+18:00",
                "2020-01-27T08:05+08:00",
                "2020-01-27T24:00:00Z",
                "2020-01-27T23:59:60Z",
                "2019-02-29T00:00:00Z",
                "2020-13-01T00:00:00Z",
                "2020-01-27T08:05:06",
                "2020-01-27T08:05:06+0800",
                "2020-01-27T08:05:06+08:60",
                "2020-01-27T08:05:06+19:00",
                "2020-01-27T08:05:06.Z",
                "2020-01-27T08:05:06.1234567890Z",
                "２０２０-01-27T08:05:06Z",
                "2020-01-27 08:05:06Z",
                "yesterday",
                ""
            })
    void readsWhatTheGeneralReaderReadsAndNothingElse(String text) {
        assertThat(Moments.parse(text)).isEqualTo(general(text));
    }

    @Test
    void agreesWithTheGeneralReaderOnRandomMoments() {
        var random = new Random(20200127);
        for (int i = 0; i < 20_000; i++) {
            var moment = OffsetDateTime.ofInstant(
                    java.time.Instant.ofEpochSecond(
                            random.nextLong(-2_000_000_000L, 8_000_000_000L), random.nextInt(1_000_000_000)),
                    ZoneOffset.ofTotalSeconds(60 * random.nextInt(-18 * 60, 18 * 60 + 1)));
            String text = moment.toString();
            assertThat(Moments.parse(text)).as(text).isEqualTo(general(text));
        }
    }

    private static java.time.Instant general(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
