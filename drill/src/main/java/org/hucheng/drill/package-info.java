/**
 * The drill: plays a scenario through the public HTTP API with hundreds of devices, faults included, and compares the
 * digest with the figures the scenario expects. It knows nothing of the server's code, only its API.
 */
@NullMarked
package org.hucheng.drill;

import org.jspecify.annotations.NullMarked;
