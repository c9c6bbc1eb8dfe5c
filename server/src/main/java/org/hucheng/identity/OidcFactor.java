package org.hucheng.identity;

import java.util.Set;
import org.hucheng.kernel.Scope;
import org.springframework.stereotype.Component;

/** Whose second factor is the identity provider's affair, as far as the settings take its word for it. */
@Component
class OidcFactor {
    private final OidcFile file;
    private final OidcStore store;
    private final Scope scope = Scope.system("sign-in");

    OidcFactor(OidcFile file, OidcStore store) {
        this.file = file;
        this.store = store;
    }

    boolean has(int account) {
        var settings = file.get();
        return settings != null
                && !settings.secondFactor().isEmpty()
                && scope.get(() -> store.hasTwoFactors(account, settings.issuer()));
    }

    Set<Integer> accounts() {
        var settings = file.get();
        return settings == null || settings.secondFactor().isEmpty()
                ? Set.of()
                : scope.get(() -> store.withTwoFactors(settings.issuer()));
    }
}
