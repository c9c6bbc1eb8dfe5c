package org.hucheng.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** So many at once and so many a second for each key; the rest has to wait (a token bucket). */
final class RateLimit {
    private static final int MOST_KEPT = 20_000;

    private final double most;
    private final double perSecond;
    private final Clock clock;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    RateLimit(double most, double perSecond, Clock clock) {
        this.most = most;
        this.perSecond = perSecond;
        this.clock = clock;
    }

    /** Takes one if there is one; returns 0 then, and otherwise in how many seconds there is. */
    long take(String key) {
        Instant now = clock.instant();
        if (buckets.size() >= MOST_KEPT) {
            buckets.values().removeIf(bucket -> bucket.isFull(now));
        }
        return buckets.computeIfAbsent(key, k -> new Bucket(now)).take(now);
    }

    private final class Bucket {
        private double left = most;
        private Instant at;

        Bucket(Instant at) {
            this.at = at;
        }

        synchronized boolean isFull(Instant now) {
            fill(now);
            return left >= most;
        }

        synchronized long take(Instant now) {
            fill(now);
            if (left < 1) {
                return Math.max(1, (long) Math.ceil((1 - left) / perSecond));
            }
            left--;
            return 0;
        }

        private void fill(Instant now) {
            if (now.isAfter(at)) {
                left = Math.min(most, left + Duration.between(at, now).toNanos() / 1e9 * perSecond);
                at = now;
            }
        }
    }
}
