/** Devices at the desk and at the door: enrolled for posts and units of an operation, looked after, revoked and wiped; how they redeem a code and prove a key. */
@ApplicationModule(
        displayName = "Devices",
        allowedDependencies = {"kernel", "audit", "identity", "operations", "organisation", "posts", "intake"})
@NullMarked
package org.hucheng.devices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
