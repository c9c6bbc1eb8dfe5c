package org.hucheng.identity;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How often somebody may ask: sign-ins by address, everything else by account. What comes from this machine itself is not limited: that is its operator, or
 * a proxy that does not say for whom it asks, and whose one address would lock everybody out.
 */
@Component
class Limits {
    /** So many seconds' worth may come at once. */
    private static final int BURST_SECONDS = 12;

    private final RateLimit signIns;
    private final RateLimit requests;

    Limits(
            @Value("${hucheng.limits.sign-ins-a-minute:60}") int signInsAMinute,
            @Value("${hucheng.limits.requests-a-second:50}") int requestsASecond,
            Clock clock) {
        this.signIns = new RateLimit(signInsAMinute, signInsAMinute / 60.0, clock);
        this.requests = new RateLimit((double) requestsASecond * BURST_SECONDS, requestsASecond, clock);
    }

    /** @throws org.hucheng.kernel.Refusal SIGN_INS_TOO_MANY */
    void signIn(String address) {
        var from = parse(address);
        if (!from.isLoopbackAddress()) {
            refuse(IdentityProblem.SIGN_INS_TOO_MANY, signIns.take(network(from)));
        }
    }

    /** @throws org.hucheng.kernel.Refusal REQUESTS_TOO_MANY */
    void request(int accountId, String address) {
        if (!parse(address).isLoopbackAddress()) {
            refuse(IdentityProblem.REQUESTS_TOO_MANY, requests.take(Integer.toString(accountId)));
        }
    }

    private static void refuse(IdentityProblem problem, long seconds) {
        if (seconds > 0) {
            throw problem.refuse("seconds", seconds);
        }
    }

    /** Whoever has one IPv6 address has the 2^64 of its network. */
    private static String network(InetAddress address) {
        byte[] bytes = address.getAddress();
        return HexFormat.of().formatHex(bytes.length == 16 ? Arrays.copyOf(bytes, 8) : bytes);
    }

    /** The web server hands out addresses, never names. */
    private static InetAddress parse(String address) {
        try {
            return InetAddress.ofLiteral(address.replaceFirst("%.*$", ""));
        } catch (IllegalArgumentException e) {
            return unspecified();
        }
    }

    private static InetAddress unspecified() {
        try {
            return InetAddress.getByAddress(new byte[4]);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }
}
