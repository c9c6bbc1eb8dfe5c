package org.hucheng.identity;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where people reach the desk in their browsers. Passkeys are bound to it. */
@Component
class Origin {
    private final String setting;
    private final Environment environment;

    Origin(@Value("${hucheng.origin:}") String setting, Environment environment) {
        this.setting = setting.strip().replaceAll("/+$", "");
        this.environment = environment;
        if (!this.setting.isEmpty()) {
            var uri = URI.create(this.setting);
            if (uri.getHost() == null || !this.setting.equals(uri.getScheme() + "://" + uri.getAuthority())) {
                throw new IllegalStateException("hucheng.origin is like https://hucheng.example, not " + this.setting);
            }
        }
    }

    /** Scheme, host and port where it is not the scheme's own, without a slash; {@code http://localhost:PORT} unless set. */
    String address() {
        if (!setting.isEmpty()) {
            return setting;
        }
        String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8440"));
        return "http://localhost:" + port;
    }

    String host() {
        return URI.create(address()).getHost();
    }
}
