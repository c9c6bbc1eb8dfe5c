/** Operations: a deployment with the order it stands on, its window and retention, its office and groups. */
@ApplicationModule(
        displayName = "Operations",
        allowedDependencies = {"kernel", "audit", "identity", "scenario"})
@NullMarked
package org.hucheng.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
