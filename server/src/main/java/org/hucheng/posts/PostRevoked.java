package org.hucheng.posts;

import java.time.Instant;

/** A post was ordered revoked from {@code at}. */
public record PostRevoked(int operationId, int postId, String post, Instant at) {}
