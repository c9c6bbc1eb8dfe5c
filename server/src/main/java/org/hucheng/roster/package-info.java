/** Roster: who is on duty where. So far the truth of it: check-ins and check-outs, presence, person-shifts. */
@ApplicationModule(
        displayName = "Roster",
        allowedDependencies = {
            "kernel",
            "audit",
            "identity",
            "privacy",
            "operations",
            "organisation",
            "posts",
            "intake",
            "scenario",
            "export"
        })
@NullMarked
package org.hucheng.roster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
