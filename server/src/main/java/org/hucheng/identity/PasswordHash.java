package org.hucheng.identity;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Argon2id (RFC 9106), few at a time: each takes 16 MiB and a core, and a flood of sign-ins must not take all there is. */
@Component
class PasswordHash {
    private static final int AT_ONCE = 4;

    private final Argon2PasswordEncoder argon2 = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final AtomicLong compared = new AtomicLong();
    /** Made beside the start, which it would hold up. */
    private final CompletableFuture<String> nobodys =
            CompletableFuture.supplyAsync(() -> Objects.requireNonNull(argon2.encode("no account has this password")));

    String encode(String password) {
        places.acquireUninterruptibly();
        try {
            return Objects.requireNonNull(argon2.encode(password));
        } finally {
            places.release();
        }
    }

    /** @param hash null where there is no account: the answer is no, and takes as long */
    boolean matches(String password, @Nullable String hash) {
        String against = hash == null ? nobodys.join() : hash;
        places.acquireUninterruptibly();
        try {
            compared.incrementAndGet();
            return argon2.matches(password, against) && hash != null;
        } finally {
            places.release();
        }
    }

    /** How many passwords were compared since the start. */
    long compared() {
        return compared.get();
    }
}
