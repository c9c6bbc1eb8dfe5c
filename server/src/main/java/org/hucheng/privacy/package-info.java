/** Privacy: each operation's keys. Personal values are sealed under them and found again by keyed token; without the keys nobody can read either. */
@ApplicationModule(
        displayName = "Privacy",
        allowedDependencies = {"kernel"})
@NullMarked
package org.hucheng.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
