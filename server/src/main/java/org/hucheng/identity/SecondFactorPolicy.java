package org.hucheng.identity;

import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whose duties ask for a second factor: those that {@code roles.yaml} says, or everybody's, or nobody's. */
@Component
class SecondFactorPolicy {
    private static final Set<String> SETTINGS = Set.of("roles", "everybody", "nobody");

    private final Roles roles;
    private final String setting;

    /** @param setting {@code roles}: as the roles say, but for demo accounts; {@code everybody}: demo accounts too; {@code nobody} */
    SecondFactorPolicy(Roles roles, @Value("${hucheng.second-factor:roles}") String setting) {
        if (!SETTINGS.contains(setting)) {
            throw new IllegalStateException("hucheng.second-factor is one of " + SETTINGS + ", not " + setting);
        }
        this.roles = roles;
        this.setting = setting;
    }

    /** @param held roles of the duties that were not withdrawn */
    boolean asksFor(Stream<String> held, boolean demo) {
        return switch (setting) {
            case "everybody" -> true;
            case "nobody" -> false;
            default -> !demo && held.map(roles::find).anyMatch(r -> r != null && r.secondFactor());
        };
    }
}
