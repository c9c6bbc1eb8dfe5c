package org.hucheng.roads;

/** Everything this module can refuse; the name is the stable code, the sentences are in {@code problems_{zh,en}.properties}. */
public enum RoadProblem {
    FILE_NOT_FOUND,
    FILE_NOT_UNDERSTOOD,
    FILE_CUT_OFF,
    COORDINATES_OUT_OF_RANGE,
    NETWORK_WITHOUT_ROADS,
    AREA_NOT_UNDERSTOOD,
    AREA_CROSSES_ITSELF,
    AREA_OUTSIDE_NETWORK,
    AREA_COORDINATES_SWAPPED,
    AREA_WITHOUT_ROADS,
    NOTHING_OUTSIDE,
    NO_RIM,
    NO_PLACES,
    CANNOT_BE_CLOSED,
    POST_NOT_ON_A_ROAD,
    OPTION_NOT_UNDERSTOOD;

    /** A refusal with named values: {@code FILE_NOT_FOUND.refuse("file", path)}. */
    RoadRefusal refuse(Object... namesAndValues) {
        return new RoadRefusal(this, namesAndValues);
    }
}
