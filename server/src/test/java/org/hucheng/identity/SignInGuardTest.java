package org.hucheng.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.hucheng.kernel.Refusal;
import org.junit.jupiter.api.Test;

class SignInGuardTest {
    private final Hand clock = new Hand();
    private final SignInGuard guard = new SignInGuard(clock);

    @Test
    void fiveTriesAreFreeThenEachPauseIsTwiceTheLast() {
        fail(4);
        assertThat(pause()).isZero();
        fail(1);
        assertThat(pause()).isEqualTo(1);
        fail(1);
        assertThat(pause()).isEqualTo(2);
        fail(4);
        assertThat(pause()).isEqualTo(32);
        fail(50);
        assertThat(pause()).isEqualTo(900);
    }

    @Test
    void oneNamesFailuresDoNotHinderAnother() {
        fail(9);
        guard.check("lan");
        assertThat(pause()).isPositive();
    }

    @Test
    void aSuccessForgetsTheFailures() {
        fail(9);
        guard.succeeded("wang");
        assertThat(pause()).isZero();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            guard.failed("wang");
        }
    }

    /** Seconds until the guard lets the name through again; the hand of the clock goes back afterwards. */
    private long pause() {
        Instant before = clock.now;
        long seconds = 0;
        while (true) {
            try {
                guard.check("wang");
                clock.now = before;
                return seconds;
            } catch (Refusal refusal) {
                clock.now = before.plusSeconds(++seconds);
            }
        }
    }

    private static final class Hand extends Clock {
        private Instant now = Instant.parse("2025-08-14T12:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
