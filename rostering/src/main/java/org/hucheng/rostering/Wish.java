package org.hucheng.rostering;

import org.jspecify.annotations.Nullable;

/**
 * Somebody would like to serve, or not to serve, on a day.
 *
 * @param shift one shift, or any
 * @param on true: wants to serve; false: wants to be free of it
 * @param weight what not granting it costs
 */
public record Wish(String member, int day, @Nullable String shift, boolean on, int weight) {}
