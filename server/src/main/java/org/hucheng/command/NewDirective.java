package org.hucheng.command;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A directive to be given.
 *
 * @param group code of the group that gives it; null: the command itself
 * @param units codes of the units it goes to
 * @param withdraws number of the earlier directive it takes back, or null
 */
record NewDirective(
        @Nullable String group,
        List<String> units,
        String subject,
        String text,
        String priority,
        Instant due,
        @Nullable Integer withdraws) {}
