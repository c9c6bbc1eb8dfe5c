package org.hucheng.scenario;

import java.util.Set;
import org.hucheng.kernel.TimeWindow;

/**
 * What one module knows of a scenario's folder. Every part first reads and checks its files, reporting each problem and going on; only when
 * nothing was reported by any part are the storing steps run, all in one transaction.
 */
public interface ScenarioPart {
    /**
     * Parts are asked in this order, so that a part can refer to what an earlier one declared or stored: operations 10,
     * organisation 20, identity 25, posts 30, network 35, roster 40, inspection 50, digest 60.
     */
    int position();

    /** Reads and checks; problems go to {@link ScenarioFolder#report} or to the line they are on, never out as exceptions. */
    Storing check(ScenarioFolder folder);

    /**
     * Which of these ids this module's records refer to.
     *
     * @param what the declared kind of thing: {@code unit}, {@code division}, {@code member}, {@code team} or {@code post}
     */
    default Set<Integer> inUse(String what, int operationId, Set<Integer> ids) {
        return Set.of();
    }

    /** How many of this module's records of the operation lie outside a time. */
    default long recordsOutside(int operationId, TimeWindow time) {
        return 0;
    }

    /** Writes what was read, inside the loader's transaction. */
    interface Storing {
        /** Adds what is new and changes what differs; by code, so that ids stay. */
        void store(Loading loading);

        /** Takes away what the files no longer have, the last part first; {@link Loading#removable} reports what cannot go. */
        default void removeAbsent(Loading loading) {}
    }
}
