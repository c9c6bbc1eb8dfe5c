package org.hucheng.identity;

import java.util.ArrayList;
import java.util.List;
import org.hucheng.audit.By;
import org.hucheng.kernel.Text;
import org.hucheng.scenario.ScenarioFolder;
import org.hucheng.scenario.ScenarioPart;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The demo accounts of a scenario, in {@code accounts.yaml}; stored only when they are asked for. */
@Component
class AccountsPart implements ScenarioPart {
    private final Accounts accounts;

    AccountsPart(Accounts accounts) {
        this.accounts = accounts;
    }

    /** @param unit code of the unit of this operation that the duty is for; null for one that is for every operation */
    private record Demo(
            String username,
            String password,
            String role,
            Text name,
            @Nullable String unit) {}

    @Override
    public int position() {
        return 25;
    }

    @Override
    public Storing check(ScenarioFolder folder) {
        List<Demo> demo = new ArrayList<>();
        if (folder.has("accounts.yaml")) {
            for (var entry : folder.yaml("accounts.yaml").at("accounts").items()) {
                String role = entry.text("role");
                if (!role.isEmpty() && !accounts.knowsRole(role)) {
                    entry.report(IdentityProblem.ROLE_UNKNOWN, "role", role);
                }
                entry.onlyKeys("username", "password", "role", "name", "unit");
                String unit = entry.has("unit") ? entry.at("unit").refer("unit") : null;
                if (unit != null && accounts.isAdministration(role)) {
                    entry.report(IdentityProblem.ADMINISTRATION_IS_WHOLE, "role", role);
                }
                demo.add(new Demo(entry.text("username"), entry.text("password"), role, entry.bilingual("name"), unit));
            }
        }
        String operation = folder.yaml("operation.yaml").maybe("code").text();
        return loading -> {
            if (loading.demoAccounts()) {
                demo.forEach(d -> accounts.putDemo(
                        By.OPERATOR,
                        d.username(),
                        d.password(),
                        d.role(),
                        d.name(),
                        d.unit() == null ? null : operation,
                        d.unit()));
                loading.count("demo-accounts", demo.size());
            }
        };
    }
}
