/**
 * Planning: who should be where. Plans rosters with the engine of {@code rostering}, has them changed by hand, approved and published as versions,
 * and proposes repairs when people or posts fall away. What really happens is the module {@code roster}'s.
 */
@ApplicationModule(
        displayName = "Planning",
        allowedDependencies = {
            "rostering",
            "kernel",
            "audit",
            "identity",
            "privacy",
            "operations",
            "oversight",
            "organisation",
            "posts",
            "intake",
            "roster",
            "scenario",
            "export"
        })
@NullMarked
package org.hucheng.planning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
