/** Command: directives with acknowledgement, objectives, who holds the command, and the log that nothing can be removed from. */
@ApplicationModule(
        displayName = "Command",
        allowedDependencies = {
            "kernel",
            "audit",
            "identity",
            "operations",
            "oversight",
            "organisation",
            "posts",
            "scenario",
            "export"
        })
@NullMarked
package org.hucheng.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
