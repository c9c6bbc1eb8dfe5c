package org.hucheng.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class RateLimitTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2025-08-14T12:00:00Z"));
    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now.get();
        }

        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    };

    @Test
    void aBurstPassesThenOneAtATime() {
        var limit = new RateLimit(3, 0.5, clock);
        assertThat(limit.take("a") + limit.take("a") + limit.take("a")).isZero();
        assertThat(limit.take("a")).isEqualTo(2);
        assertThat(limit.take("b")).isZero();
        now.set(now.get().plus(Duration.ofSeconds(2)));
        assertThat(limit.take("a")).isZero();
        assertThat(limit.take("a")).isEqualTo(2);
        now.set(now.get().plus(Duration.ofHours(1)));
        assertThat(limit.take("a") + limit.take("a") + limit.take("a")).isZero();
        assertThat(limit.take("a")).isPositive();
    }

    @Test
    void oneNetworkIsOneAddressAndThisMachineIsNotLimited() {
        var limits = new Limits(2, 50, clock);
        limits.signIn("2001:db8:1:2::1");
        limits.signIn("2001:db8:1:2:ffff::9");
        assertThatThrownBy(() -> limits.signIn("2001:db8:1:2::7")).hasMessageContaining("SIGN_INS_TOO_MANY");
        assertThatCode(() -> limits.signIn("2001:db8:1:3::7")).doesNotThrowAnyException();
        assertThatCode(() -> {
                    for (int i = 0; i < 1_000; i++) {
                        limits.signIn("127.0.0.1");
                        limits.signIn("::1");
                        limits.request(7, "127.0.0.1");
                    }
                })
                .doesNotThrowAnyException();
    }

    @Test
    void anAccountHasItsOwnMeasure() {
        var limits = new Limits(2, 1, clock);
        for (int i = 0; i < 12; i++) {
            limits.request(7, "203.0.113.7");
        }
        assertThatThrownBy(() -> limits.request(7, "203.0.113.8")).hasMessageContaining("REQUESTS_TOO_MANY");
        assertThatCode(() -> limits.request(8, "203.0.113.8")).doesNotThrowAnyException();
    }
}
