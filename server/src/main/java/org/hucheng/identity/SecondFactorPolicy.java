package org.hucheng.identity;

import java.util.List;
import java.util.Set;
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

    /** @param standing duties that were not withdrawn */
    boolean asksFor(List<Duty> standing, boolean demo) {
        return switch (setting) {
            case "everybody" -> true;
            case "nobody" -> false;
            default ->
                !demo && standing.stream().map(d -> roles.find(d.role())).anyMatch(r -> r != null && r.secondFactor());
        };
    }
}
