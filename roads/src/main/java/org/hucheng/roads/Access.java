package org.hucheng.roads;

/** Which roads count: those that may be used by law, or every one that can be used at all, private roads and gates included. */
public enum Access {
    BY_LAW,
    AT_ALL;

    int bit(TravelMode mode) {
        return mode.bit() << (this == BY_LAW ? 0 : 3);
    }
}
