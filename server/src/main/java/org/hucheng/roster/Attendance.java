package org.hucheng.roster;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody came to a post or left it. Coming belongs to a duty. */
record Attendance(UUID id, Instant at, int memberId, int postId, boolean arriving, Shifts.@Nullable Duty duty) {}
