package org.hucheng.identity;

import java.io.PrintStream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Prints the link of the first set-up once, when the server is ready and has no account. It is not logged: the secret is for who started the server. */
@Component
@ConditionalOnWebApplication
class FirstRunLink {
    private final FirstRun first;
    private final Origin origin;
    private final PrintStream out = System.out;

    FirstRunLink(FirstRun first, Origin origin) {
        this.first = first;
        this.origin = origin;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        String secret = first.offer();
        if (secret != null) {
            out.printf("""

                    还没有账号。请在一小时内打开这个链接，建立第一批管理员（只能用一次）：
                    There is no account yet. Open this link within the hour to make the first administrators; it works once:

                        %s/set-up#%s

                    """, origin.address(), secret);
            out.flush();
        }
    }
}
