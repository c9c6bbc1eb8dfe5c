package org.hucheng.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.stereotype.Component;

/** What strangers were asked to sign with a passkey: each is taken once, within five minutes; of too many the oldest are forgotten. */
@Component
class Challenges {
    private static final Duration VALID = Duration.ofMinutes(5);
    private static final int MOST = 5_000;

    private final Clock clock;
    private final Map<String, Asked> asked = new LinkedHashMap<>();

    Challenges(Clock clock) {
        this.clock = clock;
    }

    private record Asked(PublicKeyCredentialRequestOptions options, Instant until) {}

    synchronized void keep(PublicKeyCredentialRequestOptions options) {
        asked.put(
                options.getChallenge().toBase64UrlString(),
                new Asked(options, clock.instant().plus(VALID)));
        for (Iterator<Asked> oldest = asked.values().iterator(); asked.size() > MOST; ) {
            oldest.next();
            oldest.remove();
        }
    }

    /** Null for one that was never asked, was taken before, or is too old. */
    synchronized @Nullable PublicKeyCredentialRequestOptions take(String challenge) {
        Asked was = asked.remove(challenge);
        return was == null || !clock.instant().isBefore(was.until()) ? null : was.options();
    }
}
