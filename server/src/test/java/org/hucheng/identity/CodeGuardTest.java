package org.hucheng.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import org.hucheng.kernel.Refusal;
import org.junit.jupiter.api.Test;

class CodeGuardTest {
    private Instant now = Instant.parse("2025-08-14T12:00:00Z");
    private final CodeGuard guard = new CodeGuard(new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    });

    @Test
    void whoGuessesTooOftenWaitsAndNobodyElse() {
        for (int i = 0; i < CodeGuard.MOST_WRONG; i++) {
            guard.check("10.0.0.1");
            guard.wrong("10.0.0.1");
        }
        assertThatThrownBy(() -> guard.check("10.0.0.1"))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.code()).isEqualTo(DeviceProblem.ENROLMENT_TOO_OFTEN));
        guard.check("10.0.0.2");
        now = now.plus(CodeGuard.WINDOW).minus(Duration.ofSeconds(1));
        assertThatThrownBy(() -> guard.check("10.0.0.1")).isInstanceOf(Refusal.class);
        now = now.plusSeconds(1);
        guard.check("10.0.0.1");
        guard.wrong("10.0.0.1");
        guard.check("10.0.0.1");
    }

    @Test
    void aCodeIsTheSameHoweverItIsTyped() {
        assertThat(DeviceCode.hash("K70F-M3XD-91WA")).isEqualTo(DeviceCode.hash(" k7of m3xd 9iwa "));
        assertThat(DeviceCode.hash("K70F-M3XD-91WA")).isNotEqualTo(DeviceCode.hash("K70F-M3XD-91WB"));
        var made = new HashSet<String>();
        for (int i = 0; i < 1_000; i++) {
            made.add(DeviceCode.make());
        }
        assertThat(made).hasSize(1_000).allMatch(c -> c.matches("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}"));
    }
}
