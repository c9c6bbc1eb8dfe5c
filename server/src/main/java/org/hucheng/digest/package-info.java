/**
 * Digest: the declared indicators, the published text and table they give, and its frozen editions. Reads figures through
 * {@link org.hucheng.kernel.Measure} beans, whoever owns them; commands nothing.
 */
@ApplicationModule(
        displayName = "Digest",
        allowedDependencies = {"kernel", "audit", "identity", "operations", "scenario", "export"})
@NullMarked
package org.hucheng.digest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
