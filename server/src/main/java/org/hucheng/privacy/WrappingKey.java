package org.hucheng.privacy;

import org.jspecify.annotations.Nullable;

/** One master key at work. Whether its bytes are in this process or on a token that never gives them out is its own affair. */
interface WrappingKey {
    /** Names it in key files; says nothing of it. */
    String id();

    /**
     * Wraps an operation's keys.
     *
     * @param suite of the operation
     * @param head the lines of the key file that are bound in
     */
    byte[] wrap(Suite suite, String head, byte[] keys);

    /**
     * Null when another master key wrapped it.
     *
     * @throws IllegalStateException when this one wrapped it and the file was changed since
     */
    byte @Nullable [] unwrap(KeyFile file);
}
