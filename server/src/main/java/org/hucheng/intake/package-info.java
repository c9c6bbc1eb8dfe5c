/** Intake: the one way in for field records. Journals them, knows them again, answers each, and keeps whole what it cannot take. */
@ApplicationModule(
        displayName = "Intake",
        allowedDependencies = {"kernel", "audit", "identity", "privacy", "operations", "organisation", "posts", "export"
        })
@NullMarked
package org.hucheng.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
