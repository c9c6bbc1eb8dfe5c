/** Throughput: how fast vehicles pass each post and lane, against what the lane can do, with whom, and what would help. Reads what others count. */
@ApplicationModule(
        displayName = "Throughput",
        allowedDependencies = {
            "kernel",
            "audit",
            "identity",
            "operations",
            "posts",
            "inspection",
            "roster",
            "scenario",
            "export"
        })
@NullMarked
package org.hucheng.throughput;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
