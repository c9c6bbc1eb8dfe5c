/** Inspection: vehicles and people checked at posts, second measurements, counts without names, and the running counts of all of these. */
@ApplicationModule(
        displayName = "Inspection",
        allowedDependencies = {
            "kernel",
            "audit",
            "identity",
            "privacy",
            "operations",
            "organisation",
            "posts",
            "intake",
            "scenario"
        })
@NullMarked
package org.hucheng.inspection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
