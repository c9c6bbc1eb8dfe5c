package org.hucheng.roads;

import com.carrotsearch.hppc.IntIntHashMap;
import java.util.EnumMap;
import java.util.Map;

/**
 * A network in figures for one travel mode.
 *
 * @param byLaw segments that may be travelled, {@code atAll} those that can be
 * @param kilometres of the former
 * @param barriers nodes where something stops the mode
 * @param goesOn nodes where the road leads on beyond the extract
 * @param pieces parts of the network without a road between them
 * @param largestPiece share of the segments in the largest of them, 0 to 1
 */
public record NetworkSummary(
        TravelMode mode,
        int byLaw,
        int atAll,
        int oneWay,
        double kilometres,
        int barriers,
        int goesOn,
        int pieces,
        double largestPiece,
        Map<RoadClass, Integer> classes) {

    public static NetworkSummary of(RoadNetwork network, TravelMode mode) {
        int byLaw = 0;
        int atAll = 0;
        int oneWay = 0;
        double metres = 0;
        int[] leader = new int[network.nodes];
        for (int n = 0; n < network.nodes; n++) {
            leader[n] = n;
        }
        Map<RoadClass, Integer> classes = new EnumMap<>(RoadClass.class);
        for (int s = 0; s < network.segments; s++) {
            boolean forward = network.isForward(s, mode, Access.BY_LAW);
            boolean backward = network.isBackward(s, mode, Access.BY_LAW);
            atAll += network.isForward(s, mode, Access.AT_ALL) || network.isBackward(s, mode, Access.AT_ALL) ? 1 : 0;
            if (!forward && !backward) {
                continue;
            }
            byLaw++;
            oneWay += forward == backward ? 0 : 1;
            metres += network.metres(s);
            classes.merge(network.classOf(s), 1, Integer::sum);
            leader[find(leader, network.from[s])] = find(leader, network.to[s]);
        }
        IntIntHashMap members = new IntIntHashMap();
        int largest = 0;
        for (int s = 0; s < network.segments; s++) {
            if (network.isForward(s, mode, Access.BY_LAW) || network.isBackward(s, mode, Access.BY_LAW)) {
                largest = Math.max(largest, members.addTo(find(leader, network.from[s]), 1));
            }
        }
        int barriers = 0;
        int goesOn = 0;
        for (int n = 0; n < network.nodes; n++) {
            barriers += (network.nodeMarks[n] & mode.bit()) != 0 ? 1 : 0;
            goesOn += (network.nodeMarks[n] & RoadNetwork.GOES_ON) != 0 ? 1 : 0;
        }
        double share = byLaw == 0 ? 0 : (double) largest / byLaw;
        return new NetworkSummary(
                mode, byLaw, atAll, oneWay, metres / 1000, barriers, goesOn, members.size(), share, classes);
    }

    private static int find(int[] leader, int node) {
        int n = node;
        while (leader[n] != n) {
            leader[n] = leader[leader[n]];
            n = leader[n];
        }
        return n;
    }
}
