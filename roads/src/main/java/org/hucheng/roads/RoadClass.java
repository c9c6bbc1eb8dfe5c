package org.hucheng.roads;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The class of a road, by the value of OpenStreetMap's {@code highway}; a {@code _link} belongs to its road. Speeds are first values in
 * km/h, traffic is relative to a residential street, staff is people per shift: where an operation knows better, it says so.
 */
public enum RoadClass {
    MOTORWAY(100, 200, 26),
    TRUNK(80, 120, 26),
    PRIMARY(60, 80, 16),
    SECONDARY(50, 40, 13),
    TERTIARY(40, 20, 9),
    UNCLASSIFIED(40, 5, 4),
    RESIDENTIAL(30, 3, 4),
    LIVING_STREET(15, 2, 3),
    SERVICE(20, 1, 3),
    ROAD(30, 3, 4),
    TRACK(15, 1, 3),
    PEDESTRIAN(5, 0, 2),
    CYCLEWAY(15, 0, 2),
    FOOTWAY(5, 0, 2),
    PATH(5, 0, 2),
    BRIDLEWAY(5, 0, 2),
    STEPS(2, 0, 2);

    private final int speed;
    private final int traffic;
    private final int staff;

    RoadClass(int speed, int traffic, int staff) {
        this.speed = speed;
        this.traffic = traffic;
        this.staff = staff;
    }

    /** First value of the speed of a car on a free road, km/h. */
    public int speed() {
        return speed;
    }

    /** First value of the traffic, a residential street being 3. */
    public int traffic() {
        return traffic;
    }

    /** First value of the people that a post on such a road needs per shift. */
    public int staff() {
        return staff;
    }

    /** A road that a car can use at all; a footway never is, whatever a file calls its graph. */
    public boolean isForCars() {
        return ordinal() <= TRACK.ordinal();
    }

    /** The word of the command line and of files, for example {@code living_street}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The class of a {@code highway} value, or null where the value is no road that can be used. */
    public static @Nullable RoadClass ofHighway(String highway) {
        return switch (highway) {
            case "motorway", "motorway_link" -> MOTORWAY;
            case "trunk", "trunk_link" -> TRUNK;
            case "primary", "primary_link" -> PRIMARY;
            case "secondary", "secondary_link" -> SECONDARY;
            case "tertiary", "tertiary_link" -> TERTIARY;
            case "unclassified" -> UNCLASSIFIED;
            case "residential" -> RESIDENTIAL;
            case "living_street" -> LIVING_STREET;
            case "service" -> SERVICE;
            case "road" -> ROAD;
            case "track" -> TRACK;
            case "pedestrian" -> PEDESTRIAN;
            case "cycleway" -> CYCLEWAY;
            case "footway" -> FOOTWAY;
            case "path" -> PATH;
            case "bridleway" -> BRIDLEWAY;
            case "steps" -> STEPS;
            default -> null;
        };
    }
}
