package org.hucheng.identity;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Which devices of an operation are asked for; null asks for nothing in particular.
 *
 * @param words part of a code or label
 * @param posts codes: bound to one of them
 * @param units codes: bound to one of them; with posts, bound to either
 * @param missing only revoked ones that had records to send
 */
public record DeviceQuery(
        @Nullable String words,
        @Nullable DeviceState state,
        @Nullable Collection<String> posts,
        @Nullable Collection<String> units,
        boolean missing) {
    public static final DeviceQuery ALL = new DeviceQuery(null, null, null, null, false);
}
