package org.hucheng.identity;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How long what belongs to devices lasts. */
@Component
class DeviceSettings {
    /** A code of enrolment. */
    final Duration code;
    /** A token; how long a stolen one could be used. */
    final Duration token;
    /** How far a device's clock may be from the server's when it proves its key. */
    final Duration clock;

    DeviceSettings(
            @Value("${hucheng.devices.code-minutes:10}") int codeMinutes,
            @Value("${hucheng.devices.token-minutes:15}") int tokenMinutes,
            @Value("${hucheng.devices.clock-seconds:120}") int clockSeconds) {
        code = Duration.ofMinutes(codeMinutes);
        token = Duration.ofMinutes(tokenMinutes);
        clock = Duration.ofSeconds(clockSeconds);
    }
}
