package org.hucheng.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignInGuardTest {
    private static final Instant LAST = Instant.parse("2025-08-14T12:00:00Z");

    @Test
    void fiveTriesAreFreeThenEachPauseIsTwiceTheLast() {
        assertThat(pause(4)).isZero();
        assertThat(pause(5)).isEqualTo(1);
        assertThat(pause(6)).isEqualTo(2);
        assertThat(pause(10)).isEqualTo(32);
        assertThat(pause(60)).isEqualTo(900);
    }

    private static long pause(int failures) {
        return Duration.between(LAST, new Failures("wang", failures, LAST).until())
                .toSeconds();
    }
}
