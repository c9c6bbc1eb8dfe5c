package org.hucheng.platform;

import java.util.Set;

/** The routes of the API that answer strangers: the sign-in, in all its ways, and the first set-up. Every other one names its permission. */
final class OpenRoutes {
    static final Set<String> PATHS = Set.of(
            "/api/v1/session",
            "/api/v1/session/oidc",
            "/api/v1/session/oidc/callback",
            "/api/v1/session/passkey",
            "/api/v1/session/passkey/options",
            "/api/v1/sign-in",
            "/api/v1/set-up");

    private OpenRoutes() {}
}
