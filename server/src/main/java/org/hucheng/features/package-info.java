/** Features: what modules offer to maps outside, as OGC API Features Part 1 (Core, GeoJSON, CRS84). Reads, never commands. */
@ApplicationModule(
        displayName = "Features",
        allowedDependencies = {"kernel", "audit", "identity", "operations"})
@NullMarked
package org.hucheng.features;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
