/**
 * Scenario: an operation as a folder of YAML and CSV. This module reads the files with their lines, collects what is wrong with them, and
 * loads all of it or nothing; what the files mean is known by the {@link org.hucheng.scenario.ScenarioPart} of each module.
 */
@ApplicationModule(
        displayName = "Scenario",
        allowedDependencies = {"kernel"})
@NullMarked
package org.hucheng.scenario;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
