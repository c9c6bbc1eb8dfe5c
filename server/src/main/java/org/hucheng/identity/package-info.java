/** Identity: who signs in, which duty they have, what it permits; the devices that may send field records. */
@ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {"kernel", "audit", "scenario"})
@NullMarked
package org.hucheng.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
