package org.hucheng.roads;

/** A post of an operation as the cordon sees it: where it is and whether anybody stands there. Only a manned post closes its road. */
public record StandingPost(String code, GeoPoint point, State state) {
    /** What an order and the duty list make of a post. */
    public enum State {
        MANNED,
        /** Ordered open, and nobody is there. */
        UNMANNED,
        REVOKED
    }

    public StandingPost state(State changed) {
        return new StandingPost(code, point, changed);
    }
}
