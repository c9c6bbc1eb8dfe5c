package org.hucheng.roads;

/** How somebody travels; each mode has its own network. */
public enum TravelMode {
    DRIVE,
    CYCLE,
    FOOT;

    int bit() {
        return 1 << ordinal();
    }
}
