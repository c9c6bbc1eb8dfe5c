/** Board: the live picture of an operation. Reads what the other modules count and never commands. */
@ApplicationModule(
        displayName = "Board",
        allowedDependencies = {
            "kernel",
            "audit",
            "identity",
            "operations",
            "organisation",
            "posts",
            "intake",
            "inspection",
            "roster",
            "network",
            "command",
            "positions"
        })
@NullMarked
package org.hucheng.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
