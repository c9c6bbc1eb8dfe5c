package org.hucheng.roads;

import java.nio.file.Path;
import java.util.Arrays;
import org.hucheng.roads.ImportReport.Remark;

/** Cuts ways into segments at the nodes where roads meet, end, or something stands in the way. */
final class OsmSegments {
    private final OsmImport made;
    private final OsmNodes nodes;
    private final Path file;
    private final byte[] uses;
    private final int[] number;
    private final long[] idOf;

    OsmSegments(OsmImport made, OsmNodes nodes, Path file) {
        this.made = made;
        this.nodes = nodes;
        this.file = file;
        uses = new byte[made.known.size()];
        number = new int[made.known.size()];
        idOf = new long[made.known.size()];
        Arrays.fill(number, -1);
        made.known.forEach((com.carrotsearch.hppc.procedures.LongIntProcedure) (id, index) -> idOf[index] = id);
    }

    void build() {
        countUses();
        for (int w = 0; w < made.wayId.size(); w++) {
            way(w);
        }
        made.outlines.addTo(made.builder, nodes);
    }

    /** 2 is a node where a segment ends: a way's end, a meeting, a thing in the way, the last node before a missing one. */
    private void countUses() {
        for (int w = 0; w < made.wayId.size(); w++) {
            int first = made.wayStart.get(w);
            int last = made.wayStart.get(w + 1) - 1;
            for (int i = first; i <= last; i++) {
                int n = made.refs.get(i);
                boolean isEnd = i == first || i == last || (nodes.marks[n] & 0x3f) != 0;
                uses[n] = (byte) Math.min(2, uses[n] + (isEnd ? 2 : 1));
            }
        }
    }

    private void way(int w) {
        int first = made.wayStart.get(w);
        int last = made.wayStart.get(w + 1) - 1;
        int missing = 0;
        int added = 0;
        int from = -1;
        int before = -1;
        boolean afterGap = false;
        for (int i = first; i <= last; i++) {
            int n = made.refs.get(i);
            if (!nodes.isPresent(n)) {
                missing++;
                if (before >= 0) {
                    added += finish(w, from, i - 1);
                    made.builder.mark(node(before), RoadNetwork.GOES_ON);
                }
                from = -1;
                before = -1;
                afterGap = true;
                continue;
            }
            if (afterGap) {
                made.builder.mark(node(n), RoadNetwork.GOES_ON);
                afterGap = false;
            }
            if (from < 0) {
                from = i;
            } else if (uses[n] >= 2) {
                added += finish(w, from, i);
                from = i;
            }
            before = n;
        }
        if (from >= 0 && from < last) {
            added += finish(w, from, last);
        }
        if (missing > 0) {
            made.report.add(Remark.WAY_WITH_MISSING_NODES);
            made.report.add(Remark.MISSING_NODE, missing);
        }
        if (added > 0) {
            made.report.way();
        } else {
            made.report.add(Remark.TOO_SHORT);
        }
    }

    private int finish(int w, int from, int to) {
        if (from < 0 || to <= from) {
            return 0;
        }
        int a = node(made.refs.get(from));
        int b = node(made.refs.get(to));
        if (a == b && to - from < 3) {
            return 0;
        }
        for (int i = from + 1; i < to; i++) {
            int n = made.refs.get(i);
            made.builder.shape(nodes.lon[n], nodes.lat[n]);
        }
        made.builder.segment(
                a,
                b,
                made.wayId.get(w),
                RoadClass.values()[made.wayClass.get(w)],
                made.wayForward.get(w),
                made.wayBackward.get(w),
                made.wayName.get(w));
        return 1;
    }

    private int node(int n) {
        if (number[n] < 0) {
            int lon = nodes.lon[n];
            int lat = nodes.lat[n];
            if (Math.abs((long) lon) > 1_800_000_000L || Math.abs((long) lat) > 900_000_000L) {
                throw RoadProblem.COORDINATES_OUT_OF_RANGE.refuse(
                        "file", file.getFileName(), "lon", lon * 1e-7, "lat", lat * 1e-7);
            }
            number[n] = made.builder.node(idOf[n], lon, lat);
            made.builder.mark(number[n], nodes.marks[n]);
            Bounds claimed = made.builder.claimed;
            if (claimed != null && !claimed.contains(lon * 1e-7, lat * 1e-7)) {
                made.builder.mark(number[n], RoadNetwork.GOES_ON);
            }
        }
        return number[n];
    }
}
