package org.hucheng.privacy;

import org.jspecify.annotations.Nullable;

/** Why something is done with personal data, as the trail keeps it. */
final class Reason {
    private static final int SHORTEST = 4;

    private Reason() {}

    /** Without the blanks around it; refuses ACCESS_WITHOUT_REASON. */
    static String of(@Nullable String reason) {
        if (reason == null || reason.strip().length() < SHORTEST) {
            throw PrivacyProblem.ACCESS_WITHOUT_REASON.refuse("field", "reason", "shortest", SHORTEST);
        }
        return reason.strip();
    }
}
