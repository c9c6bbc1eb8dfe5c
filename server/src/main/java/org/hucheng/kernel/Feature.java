package org.hucheng.kernel;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A thing with a place, as maps outside read it.
 *
 * @param id unique in its collection; letters, digits, dots, hyphens and underscores
 * @param place in WGS-84 degrees, longitude first
 * @param times when it is or was; null where it has no time, which every question about time then finds
 * @param properties texts, numbers and truth values by name, in the order to show them; a value may be null; nothing personal
 */
public record Feature(String id, Geometry place, @Nullable List<TimeWindow> times, Map<String, ?> properties) {}
