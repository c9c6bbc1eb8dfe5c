/** Organisation: the tree of units, the divisions they answer for, members with their skills, teams, and who serves in the command. */
@ApplicationModule(
        displayName = "Organisation",
        allowedDependencies = {"kernel", "audit", "identity", "operations", "scenario", "export"})
@NullMarked
package org.hucheng.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
