package org.hucheng.oversight;

import java.time.ZoneOffset;
import org.hucheng.audit.Trail;
import org.hucheng.identity.Accounts;
import org.hucheng.identity.Permission;
import org.hucheng.identity.Permit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Who did what to one account, for whoever may read accounts: they belong to no operation, nor does this. */
@RestController
class AccountHistoryController {
    private static final int MOST = 200;

    private final Accounts accounts;
    private final Trail trail;

    AccountHistoryController(Accounts accounts, Trail trail) {
        this.accounts = accounts;
        this.trail = trail;
    }

    /** The newest first, at most 200. Moments are in UTC. Refuses ACCOUNT_NOT_FOUND. */
    @GetMapping("/api/v1/accounts/{username}/history")
    @Permit(Permission.ACCOUNTS_READ)
    HistoryController.HistoryJson history(@PathVariable String username) {
        accounts.require(username);
        return new HistoryController.HistoryJson(trail.ofAccount(username, MOST).stream()
                .map(entry -> TrailJson.of(entry, ZoneOffset.UTC))
                .toList());
    }
}
