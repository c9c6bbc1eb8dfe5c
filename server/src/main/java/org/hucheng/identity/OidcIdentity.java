package org.hucheng.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody as the identity provider vouches for them. Who it is, is issuer and subject together; everything else may change.
 *
 * @param username from the claim that the settings name; null where the provider says none
 * @param name how people call them; null likewise
 * @param twoFactors whether the provider says, in a way that the settings take for it, that two factors were proven
 */
record OidcIdentity(
        String issuer,
        String subject,
        @Nullable String username,
        @Nullable String name,
        Set<String> groups,
        boolean twoFactors) {}
