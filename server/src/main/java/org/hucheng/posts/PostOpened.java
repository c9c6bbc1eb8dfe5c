package org.hucheng.posts;

import java.time.Instant;

/** A post was ordered open from {@code at}. */
public record PostOpened(int operationId, int postId, String post, Instant at) {}
