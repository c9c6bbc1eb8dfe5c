/**
 * Duties: what a member sees and does of the own ones, without an account: the personal link, the calendar behind it, offering a duty to others
 * and signing up for an open seat, handing a shift over. A leader decides on swaps; the change itself is {@code planning}'s.
 */
@ApplicationModule(
        displayName = "Duties",
        allowedDependencies = {
            "kernel",
            "audit",
            "identity",
            "privacy",
            "operations",
            "organisation",
            "posts",
            "intake",
            "planning",
            "roster",
            "scenario"
        })
@NullMarked
package org.hucheng.duties;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
