/** The commands {@code roads import} and {@code roads close}: files in, text and GeoJSON out. */
@NullMarked
package org.hucheng.roads.command;

import org.jspecify.annotations.NullMarked;
