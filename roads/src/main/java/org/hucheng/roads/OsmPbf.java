package org.hucheng.roads;

import crosby.binary.BinaryParser;
import crosby.binary.Osmformat;
import crosby.binary.file.BlockInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads OpenStreetMap's PBF with the format's own library. A file that ends inside a block is refused whole. */
final class OsmPbf extends BinaryParser {
    private final OsmElements elements;
    private final Tags tags = new Tags();
    private long[] refs = new long[64];

    private OsmPbf(OsmElements elements) {
        this.elements = elements;
    }

    static void read(Path file, OsmElements elements) throws IOException {
        PbfFrame.mustBeWhole(file);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            new BlockInputStream(in, new OsmPbf(elements)).process();
        } catch (RoadRefusal refusal) {
            throw refusal;
        } catch (RuntimeException e) {
            // the library wraps what it finds wrong inside a block
            throw RoadProblem.FILE_NOT_UNDERSTOOD.refuse(
                    "file", file.getFileName(), "reason", String.valueOf(e.getMessage()));
        }
    }

    @Override
    protected void parse(Osmformat.HeaderBlock header) {
        if (header.hasBbox()) {
            var box = header.getBbox();
            elements.bounds(new Bounds(
                    box.getLeft() * 1e-9, box.getBottom() * 1e-9, box.getRight() * 1e-9, box.getTop() * 1e-9));
        }
    }

    @Override
    protected void parseNodes(List<Osmformat.Node> nodes) {
        if (!elements.wantsNodes()) {
            return;
        }
        for (Osmformat.Node node : nodes) {
            tags.clear();
            for (int i = 0; i < node.getKeysCount(); i++) {
                tags.add(getStringById(node.getKeys(i)), getStringById(node.getVals(i)));
            }
            elements.node(node.getId(), e7(parseLon(node.getLon())), e7(parseLat(node.getLat())), tags);
        }
    }

    @Override
    protected void parseDense(Osmformat.DenseNodes nodes) {
        if (!elements.wantsNodes()) {
            return;
        }
        long id = 0;
        long lat = 0;
        long lon = 0;
        int tag = 0;
        for (int i = 0; i < nodes.getIdCount(); i++) {
            id += nodes.getId(i);
            lat += nodes.getLat(i);
            lon += nodes.getLon(i);
            tags.clear();
            if (nodes.getKeysValsCount() > 0) {
                while (nodes.getKeysVals(tag) != 0) {
                    tags.add(getStringById(nodes.getKeysVals(tag)), getStringById(nodes.getKeysVals(tag + 1)));
                    tag += 2;
                }
                tag++;
            }
            elements.node(id, e7(parseLon(lon)), e7(parseLat(lat)), tags);
        }
    }

    @Override
    protected void parseWays(List<Osmformat.Way> ways) {
        if (!elements.wantsWays()) {
            return;
        }
        for (Osmformat.Way way : ways) {
            tags.clear();
            for (int i = 0; i < way.getKeysCount(); i++) {
                tags.add(getStringById(way.getKeys(i)), getStringById(way.getVals(i)));
            }
            int size = way.getRefsCount();
            if (refs.length < size) {
                refs = new long[size * 2];
            }
            long ref = 0;
            for (int i = 0; i < size; i++) {
                ref += way.getRefs(i);
                refs[i] = ref;
            }
            elements.way(way.getId(), refs, size, tags);
        }
    }

    @Override
    protected void parseRelations(List<Osmformat.Relation> relations) {
        // nothing of a relation is needed
    }

    @Override
    public void complete() {
        // the end of the file; a broken one never comes here
    }

    private static int e7(double degrees) {
        return GeoPoint.toE7(degrees);
    }
}
