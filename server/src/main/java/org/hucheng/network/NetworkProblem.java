package org.hucheng.network;

import java.util.ArrayList;
import java.util.List;
import org.hucheng.kernel.ProblemCode;
import org.hucheng.kernel.Refusal;
import org.hucheng.roads.RoadRefusal;

/** Refusals of this module; those of the import bear the names they have in {@code RoadProblem}. */
public enum NetworkProblem implements ProblemCode {
    NETWORK_NOT_LOADED(Kind.NOT_FOUND),
    NETWORK_TOO_LARGE(Kind.TOO_LARGE),
    NETWORK_AREA_MISSING(Kind.REFUSED),
    FILE_NOT_FOUND(Kind.REFUSED),
    FILE_NOT_UNDERSTOOD(Kind.REFUSED),
    FILE_CUT_OFF(Kind.REFUSED),
    COORDINATES_OUT_OF_RANGE(Kind.REFUSED),
    NETWORK_WITHOUT_ROADS(Kind.REFUSED),
    AREA_NOT_UNDERSTOOD(Kind.REFUSED),
    AREA_CROSSES_ITSELF(Kind.REFUSED),
    AREA_HAS_HOLES(Kind.REFUSED),
    AREA_NAME_TAKEN(Kind.CONFLICT),
    AREA_NOT_FOUND(Kind.NOT_FOUND),
    AREA_OUTSIDE_NETWORK(Kind.REFUSED),
    AREA_COORDINATES_SWAPPED(Kind.REFUSED),
    AREA_WITHOUT_ROADS(Kind.REFUSED),
    NOTHING_OUTSIDE(Kind.REFUSED),
    NO_RIM(Kind.REFUSED),
    NO_PLACES(Kind.REFUSED),
    CANNOT_BE_CLOSED(Kind.REFUSED),
    POST_NOT_ON_A_ROAD(Kind.REFUSED),
    POST_FAR_FROM_ROADS(Kind.REFUSED),
    OPTION_NOT_UNDERSTOOD(Kind.REFUSED);

    private final Kind kind;

    NetworkProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String module() {
        return "network";
    }

    /** What the library refused, in this module's terms: same name, same values as text. */
    static Refusal of(RoadRefusal refusal) {
        List<Object> values = values(refusal);
        return valueOf(refusal.problem().name()).refuse(values.toArray());
    }

    static List<Object> values(RoadRefusal refusal) {
        List<Object> values = new ArrayList<>();
        refusal.values().forEach((name, value) -> {
            values.add(name);
            values.add(value instanceof Number ? value : String.valueOf(value));
        });
        return values;
    }
}
