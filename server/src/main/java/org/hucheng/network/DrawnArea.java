package org.hucheng.network;

import java.time.Instant;
import org.hucheng.roads.Area;
import org.hucheng.roads.AreaFile;
import org.hucheng.roads.RoadRefusal;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.databind.JsonNode;

/**
 * An area that was drawn on the map.
 *
 * @param outline GeoJSON Polygon with one ring, WGS-84, longitude first
 * @param by who drew it, or changed it last, {@code at} when
 */
record DrawnArea(int id, String name, JsonNode outline, String by, Instant at) {
    /** A finer line than this is not drawn by hand. */
    static final int MOST_CORNERS = 2_000;

    private static final double KM_A_DEGREE = 111.32;

    /** Reads what was drawn; refuses AREA_NOT_UNDERSTOOD, AREA_CROSSES_ITSELF, AREA_HAS_HOLES and what is no place on earth. */
    static Area read(String name, JsonNode outline) {
        if (!outline.path("type").asString("").equals("Polygon")) {
            throw NetworkProblem.AREA_NOT_UNDERSTOOD.refuse(
                    "field", "outline", "type", outline.path("type").asString(""));
        }
        if (outline.path("coordinates").size() > 1) {
            throw NetworkProblem.AREA_HAS_HOLES.refuse("field", "outline");
        }
        int corners = outline.path("coordinates").path(0).size();
        if (corners > MOST_CORNERS) {
            throw NetworkProblem.AREA_NOT_UNDERSTOOD.refuse(
                    "field", "outline", "corners", corners, "most", MOST_CORNERS);
        }
        try {
            return AreaFile.parse(name, outline.toString(), Area.Coordinates.WGS84);
        } catch (RoadRefusal refusal) {
            throw NetworkProblem.of(refusal);
        }
    }

    /** To the tenth of a square kilometre, as flat as a district is. */
    static double squareKilometres(Geometry shape) {
        double north = KM_A_DEGREE * KM_A_DEGREE * shape.getArea();
        double narrower = Math.cos(Math.toRadians(shape.getCentroid().getY()));
        return Math.round(north * narrower * 100) / 100.0;
    }
}
