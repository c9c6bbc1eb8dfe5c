package org.hucheng.roads;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** What was read from a file and what was left out of it, by reason and count. */
public final class ImportReport {
    /** Why something of the file is not a road of the network, or is one with a remark. */
    public enum Remark {
        /** A {@code highway} that is being built or planned, or is gone. */
        NOT_BUILT,
        /** A {@code highway} value that is no road: a platform, a rest area, a lift. */
        NO_ROAD,
        /** Fewer than two different nodes of the way are in the file. */
        TOO_SHORT,
        /** Nobody can pass in any mode. */
        NOBODY_PASSES,
        /** Ferries are no roads; a cordon must look at the landing itself. */
        FERRY,
        /** The way was cut in pieces, or at its end, because nodes it names are not in the file. */
        WAY_WITH_MISSING_NODES,
        /** Node references without a node. */
        MISSING_NODE,
        /** A road whose direction changes with the hour; it counts as open both ways. */
        DIRECTION_CHANGES,
        /** An edge of a GraphML graph that leads to a node which is not there. */
        EDGE_WITHOUT_NODE,
        /** Restrictions by time of day are not read. */
        CONDITIONAL
    }

    private final Map<Remark, Integer> remarks = new EnumMap<>(Remark.class);
    private int ways;

    void add(Remark remark) {
        add(remark, 1);
    }

    void add(Remark remark, int count) {
        if (count > 0) {
            remarks.merge(remark, count, Integer::sum);
        }
    }

    void way() {
        ways++;
    }

    /** Ways (or edges of a GraphML graph) that became roads. */
    public int ways() {
        return ways;
    }

    public int count(Remark remark) {
        return remarks.getOrDefault(remark, 0);
    }

    public Map<Remark, Integer> remarks() {
        return Collections.unmodifiableMap(remarks);
    }
}
