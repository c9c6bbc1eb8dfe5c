/** Positions: where people, units and devices are right now, for the boards that may see it. The newest place of each, no track. */
@ApplicationModule(
        displayName = "Positions",
        allowedDependencies = {"kernel", "audit", "identity", "privacy", "operations", "organisation", "intake"})
@NullMarked
package org.hucheng.positions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
