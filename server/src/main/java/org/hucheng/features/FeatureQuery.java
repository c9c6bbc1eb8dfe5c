package org.hucheng.features;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hucheng.kernel.Feature;
import org.hucheng.kernel.TimeWindow;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * What a map asks for: the parameters of OGC 17-069r4, clauses 7.15.2 to 7.15.4.
 *
 * @param boxes what a feature must meet one of; two where the box crosses the antimeridian; null for everywhere
 * @param from the first moment asked for, null for no first one
 * @param to the last moment asked for, itself included; null for no last one
 * @param after the id of the last feature of the page before
 */
record FeatureQuery(
        @Nullable List<Geometry> boxes,
        @Nullable Instant from,
        @Nullable Instant to,
        int limit,
        @Nullable String after) {
    static final int LARGEST = 10_000;
    private static final int USUAL = 100;
    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final Set<String> KNOWN = Set.of("bbox", "datetime", "limit", "after");

    /** Refuses PARAMETER_UNKNOWN, PARAMETER_INVALID; a limit above the largest becomes the largest. */
    static FeatureQuery of(Map<String, String> parameters) {
        refuseUnknown(parameters, KNOWN);
        String datetime = parameters.get("datetime");
        Instant from = null;
        Instant to = null;
        if (datetime != null) {
            String[] ends = datetime.split("/", -1);
            from = moment(ends[0], datetime);
            to = moment(ends[ends.length - 1], datetime);
            boolean isBackwards = from != null && to != null && to.isBefore(from);
            if (ends.length > 2 || isBackwards || (ends.length == 1 && from == null)) {
                throw invalid("datetime", datetime);
            }
        }
        String bbox = parameters.get("bbox");
        return new FeatureQuery(
                bbox == null ? null : boxes(bbox), from, to, limit(parameters.get("limit")), parameters.get("after"));
    }

    static void refuseUnknown(Map<String, String> parameters, Set<String> known) {
        for (String name : parameters.keySet()) {
            if (!known.contains(name)) {
                throw FeatureProblem.PARAMETER_UNKNOWN.refuse("parameter", name);
            }
        }
    }

    boolean matches(Feature feature) {
        return isThere(feature.place()) && isThen(feature.times());
    }

    private boolean isThere(Geometry place) {
        return boxes == null
                || boxes.stream()
                        .anyMatch(box -> box.getEnvelopeInternal().intersects(place.getEnvelopeInternal())
                                && box.intersects(place));
    }

    private boolean isThen(@Nullable List<TimeWindow> times) {
        if (times == null || (from == null && to == null)) {
            return true;
        }
        return times.stream()
                .anyMatch(window -> (to == null || !window.from().isAfter(to))
                        && (from == null || window.to() == null || window.to().isAfter(from)));
    }

    private static int limit(@Nullable String limit) {
        if (limit == null) {
            return USUAL;
        }
        if (!limit.matches("[0-9]{1,9}") || Integer.parseInt(limit) == 0) {
            throw invalid("limit", limit);
        }
        return Math.min(LARGEST, Integer.parseInt(limit));
    }

    /** Four numbers, or six with heights, which nothing here has. */
    private static List<Geometry> boxes(String bbox) {
        String[] words = bbox.split(",", -1);
        double[] n = new double[words.length];
        try {
            for (int i = 0; i < n.length; i++) {
                n[i] = Double.parseDouble(words[i].strip());
            }
        } catch (NumberFormatException e) {
            throw invalid("bbox", bbox);
        }
        if (n.length != 4 && n.length != 6) {
            throw invalid("bbox", bbox);
        }
        int half = n.length / 2;
        double west = n[0];
        double south = n[1];
        double east = n[half];
        double north = n[half + 1];
        boolean isOnEarth = Math.abs(west) <= 180 && Math.abs(east) <= 180 && south >= -90 && north <= 90;
        if (!isOnEarth || !(south <= north)) {
            throw invalid("bbox", bbox);
        }
        return west <= east
                ? List.of(box(west, south, east, north))
                : List.of(box(west, south, 180, north), box(-180, south, east, north));
    }

    private static Geometry box(double west, double south, double east, double north) {
        return GEOMETRY.toGeometry(new Envelope(new Coordinate(west, south), new Coordinate(east, north)));
    }

    /** Null for an open end: {@code ..} or nothing. */
    private static @Nullable Instant moment(String word, String whole) {
        if (word.isEmpty() || word.equals("..")) {
            return null;
        }
        try {
            return OffsetDateTime.parse(word).toInstant();
        } catch (DateTimeParseException e) {
            throw invalid("datetime", whole);
        }
    }

    private static org.hucheng.kernel.Refusal invalid(String parameter, String value) {
        return FeatureProblem.PARAMETER_INVALID.refuse(
                "parameter", parameter, "value", value.length() > 100 ? value.substring(0, 100) : value);
    }
}
