/** Posts: where people must stand, what each post needs, and who ordered it opened or revoked. */
@ApplicationModule(
        displayName = "Posts",
        allowedDependencies = {
            "kernel",
            "audit",
            "identity",
            "operations",
            "oversight",
            "organisation",
            "scenario",
            "export"
        })
@NullMarked
package org.hucheng.posts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
