/** Export: any list of the desk as a file, CSV or xlsx, with the list's own filters; leaves a trace. */
@ApplicationModule(
        displayName = "Export",
        allowedDependencies = {"kernel", "audit", "identity", "operations"})
@NullMarked
package org.hucheng.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
