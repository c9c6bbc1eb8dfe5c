/** Platform: what carries the modules: database, web server, security wiring, problem documents, the command line. */
@ApplicationModule(
        displayName = "Platform",
        allowedDependencies = {"kernel", "audit", "identity"})
@NullMarked
package org.hucheng.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
