/** Network: an operation's roads and area, and whether its posts close every road in. */
@ApplicationModule(
        displayName = "Network",
        allowedDependencies = {
            "roads",
            "kernel",
            "audit",
            "identity",
            "operations",
            "organisation",
            "posts",
            "inspection",
            "roster",
            "scenario"
        })
@NullMarked
package org.hucheng.network;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
