package org.hucheng.identity;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Browsers that were sent to the identity provider: each comes back once, within ten minutes; of too many the oldest are forgotten. */
@Component
class OidcRequests {
    static final Duration VALID = Duration.ofMinutes(10);
    private static final int MOST = 5_000;

    private final Clock clock;
    private final Map<String, Asked> asked = new LinkedHashMap<>();

    OidcRequests(Clock clock) {
        this.clock = clock;
    }

    /**
     * What a browser was sent away with.
     *
     * @param browser secret of the cookie that it keeps meanwhile
     * @param to the page to open afterwards
     */
    record Asked(
            OidcSettings settings,
            State state,
            Nonce nonce,
            CodeVerifier verifier,
            String browser,
            String to,
            Instant until) {}

    synchronized Asked begin(OidcSettings settings, String to) {
        var made = new Asked(
                settings,
                new State(32),
                new Nonce(32),
                new CodeVerifier(),
                new State(32).getValue(),
                to,
                clock.instant().plus(VALID));
        asked.put(made.state().getValue(), made);
        for (Iterator<Asked> oldest = asked.values().iterator(); asked.size() > MOST; ) {
            oldest.next();
            oldest.remove();
        }
        return made;
    }

    /** Null for a state that was never given out, came back before, or is too old; and for another browser than it was given to, which does not use it up. */
    synchronized @Nullable Asked take(String state, String browser) {
        Asked was = asked.get(state);
        if (was == null || !isSame(was.browser(), browser)) {
            return null;
        }
        asked.remove(state);
        return clock.instant().isBefore(was.until()) ? was : null;
    }

    private static boolean isSame(String secret, String shown) {
        return MessageDigest.isEqual(secret.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
    }
}
