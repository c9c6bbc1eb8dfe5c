/**
 * Privacy: each operation's keys and the end of its personal data. Personal values are sealed under the keys and found again by keyed token; without the
 * keys nobody can read either. Who looks has leave for minutes, for a stated reason. When the retention is over two people end an operation's personal data, and a certificate says so.
 */
@ApplicationModule(
        displayName = "Privacy",
        allowedDependencies = {"kernel", "audit", "identity", "operations", "oversight", "scenario"})
@NullMarked
package org.hucheng.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
