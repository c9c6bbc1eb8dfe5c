package org.hucheng.roads;

import com.carrotsearch.hppc.ByteArrayList;
import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.LongArrayList;
import com.carrotsearch.hppc.LongIntHashMap;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.hucheng.roads.ImportReport.Remark;

/**
 * Makes a network from OpenStreetMap elements in two passes over the file: the first keeps the roads, the second finds the places of
 * only those nodes that roads use. So memory depends on the roads, not on the houses.
 */
final class OsmImport {
    @FunctionalInterface
    interface Reader {
        void read(Path file, OsmElements elements) throws IOException;
    }

    private static final Set<String> NOT_BUILT =
            Set.of("construction", "proposed", "planned", "abandoned", "razed", "disused", "demolished");
    static final int ABSENT = Integer.MIN_VALUE;

    final NetworkBuilder builder = new NetworkBuilder();
    final ImportReport report = new ImportReport();
    /** Nodes that roads or outlines name, numbered as they are met. */
    final LongIntHashMap known = new LongIntHashMap();

    final LongArrayList wayId = new LongArrayList();
    final IntArrayList wayStart = new IntArrayList();
    final IntArrayList refs = new IntArrayList();
    final ByteArrayList wayClass = new ByteArrayList();
    final ByteArrayList wayForward = new ByteArrayList();
    final ByteArrayList wayBackward = new ByteArrayList();
    final IntArrayList wayName = new IntArrayList();
    /** Outlines of residential land and of hospitals: the same refs, with kind and name. */
    final OsmOutlines outlines = new OsmOutlines(this);

    private OsmImport() {}

    static RoadImport read(Path file, Reader reader) throws IOException {
        var made = new OsmImport();
        reader.read(file, made.new Roads());
        made.wayStart.add(made.refs.size());
        var nodes = new OsmNodes(made);
        reader.read(file, nodes);
        new OsmSegments(made, nodes, file).build();
        return new RoadImport(made.builder.build(), made.report);
    }

    int index(long node) {
        int next = known.size();
        int index = known.getOrDefault(node, next);
        if (index == next) {
            known.put(node, next);
        }
        return index;
    }

    private final class Roads implements OsmElements {
        @Override
        public boolean wantsNodes() {
            return false;
        }

        @Override
        public boolean wantsWays() {
            return true;
        }

        @Override
        public void bounds(Bounds bounds) {
            builder.claimed = bounds;
        }

        @Override
        public void node(long id, int lon, int lat, Tags tags) {
            throw new IllegalStateException("nodes are not wanted here: " + id);
        }

        @Override
        public void way(long id, long[] nodes, int size, Tags tags) {
            String highway = tags.get("highway");
            if (highway == null) {
                if (tags.is("route", "ferry")) {
                    report.add(Remark.FERRY);
                }
                outlines.way(nodes, size, tags);
                return;
            }
            RoadClass roadClass = RoadClass.ofHighway(highway);
            if (roadClass == null) {
                report.add(NOT_BUILT.contains(highway) ? Remark.NOT_BUILT : Remark.NO_ROAD);
                return;
            }
            int forward = TagRules.passable(roadClass, tags, true);
            int backward = TagRules.passable(roadClass, tags, false);
            if (tags.is("oneway", "reversible") || tags.is("oneway", "alternating")) {
                report.add(Remark.DIRECTION_CHANGES);
            }
            if (tags.get("access:conditional") != null || tags.get("motor_vehicle:conditional") != null) {
                report.add(Remark.CONDITIONAL);
            }
            wayId.add(id);
            wayStart.add(refs.size());
            wayClass.add((byte) roadClass.ordinal());
            wayForward.add((byte) forward);
            wayBackward.add((byte) backward);
            wayName.add(builder.name(tags.get("name", tags.get("ref", ""))));
            for (int i = 0; i < size; i++) {
                refs.add(index(nodes[i]));
            }
        }
    }
}
