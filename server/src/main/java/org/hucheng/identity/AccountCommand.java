package org.hucheng.identity;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.hucheng.audit.By;
import org.hucheng.kernel.Command;
import org.hucheng.kernel.Console;
import org.hucheng.kernel.Text;
import org.springframework.stereotype.Component;

/**
 * {@code account NAME ROLE [OPERATION [UNIT]]}: adds an account with a password made up here and shown once, or gives an account a new one; the role becomes
 * its only duty, everywhere or for the operation or unit named.
 */
@Component
class AccountCommand implements Command {
    private final Accounts accounts;

    AccountCommand(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public String name() {
        return "account";
    }

    @Override
    public int run(List<String> args, Console console) {
        if (args.size() < 2 || args.size() > 4) {
            console.complain(
                    "用法：./hucheng account 用户名 角色 [行动 [单位]]", "Usage: ./hucheng account NAME ROLE [OPERATION [UNIT]]");
            return 2;
        }
        byte[] secret = new byte[15];
        new SecureRandom().nextBytes(secret);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        accounts.put(
                By.OPERATOR,
                args.get(0),
                password,
                args.get(1),
                new Text(args.get(0), args.get(0)),
                args.size() > 2 ? args.get(2) : null,
                args.size() > 3 ? args.get(3) : null);
        console.say("账号 " + args.get(0) + " 的密码（只显示这一次）：", "The password of " + args.get(0) + ", shown this once:");
        console.line(password);
        return 0;
    }
}
