/** Oversight: the auditor's desk. Who did what, who looked at whom and why, as a list, a table and a bundle for others' tools. Sees traces, not people. */
@ApplicationModule(
        displayName = "Oversight",
        allowedDependencies = {"kernel", "audit", "identity", "operations", "export"})
@NullMarked
package org.hucheng.oversight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
