package org.hucheng;

import org.hucheng.platform.CommandLine;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/** The server ({@code serve}) and the commands that work on the same database. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class) // accounts are ours: module identity
public class HuchengApplication {
    public static void main(String[] args) {
        CommandLine.main(HuchengApplication.class, args);
    }
}
