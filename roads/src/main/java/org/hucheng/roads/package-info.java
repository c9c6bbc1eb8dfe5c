/**
 * Roads: reads a road network, proves whether an area is closed by posts, finds the fewest posts that close it, each leak, what a post
 * buys and what it costs drivers. Pure: no framework, no database, no clock.
 */
@NullMarked
package org.hucheng.roads;

import org.jspecify.annotations.NullMarked;
