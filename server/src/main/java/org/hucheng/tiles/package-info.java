/** Tiles: the base map of an operation, drawn from its own road network as vector tiles (Mapbox Vector Tile 2.1). */
@ApplicationModule(
        displayName = "Tiles",
        allowedDependencies = {"roads", "kernel", "identity", "operations", "network"})
@NullMarked
package org.hucheng.tiles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
