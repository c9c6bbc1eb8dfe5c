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
    private final AccountMembers members;

    AccountsPart(Accounts accounts, AccountMembers members) {
        this.accounts = accounts;
        this.members = members;
    }

    /**
     * @param unit code of the unit of this operation that the duty is for; null for one that is for every operation
     * @param member code of the member of this operation that the account is; null for none
     */
    private record Demo(
            String username,
            String password,
            String role,
            Text name,
            @Nullable String unit,
            @Nullable String member) {}

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
                entry.onlyKeys("username", "password", "role", "name", "unit", "member");
                String unit = entry.has("unit") ? entry.at("unit").refer("unit") : null;
                if (unit != null && accounts.isAdministration(role)) {
                    entry.report(IdentityProblem.ADMINISTRATION_IS_WHOLE, "role", role);
                }
                String member = entry.has("member") ? entry.at("member").refer("member") : null;
                demo.add(new Demo(
                        entry.text("username"), entry.text("password"), role, entry.bilingual("name"), unit, member));
            }
        }
        String operation = folder.yaml("operation.yaml").maybe("code").text();
        return loading -> {
            if (loading.demoAccounts()) {
                demo.forEach(d -> put(d, operation));
                loading.count("demo-accounts", demo.size());
            }
        };
    }

    private void put(Demo demo, String operation) {
        int id = accounts.putDemo(
                By.OPERATOR,
                demo.username(),
                demo.password(),
                demo.role(),
                demo.name(),
                demo.unit() == null ? null : operation,
                demo.unit());
        if (demo.member() != null) {
            members.putDemo(id, operation, demo.member());
        }
    }
}
