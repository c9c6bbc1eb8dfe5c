/** Audit: who did what, written in the same transaction as the act. Rows are added and never changed. */
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"kernel"})
@NullMarked
package org.hucheng.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
