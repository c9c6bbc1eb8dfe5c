package org.hucheng.bench;

import com.google.protobuf.ByteString;
import crosby.binary.Osmformat;
import crosby.binary.file.BlockOutputStream;
import crosby.binary.file.FileBlock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * An invented city of streets at right angles, written as an OpenStreetMap PBF: junctions 100 m apart, a little crooked, every 4th street
 * tertiary, every 8th primary, one street in ten one-way, one piece in fifty missing, an inhabited place every 20 junctions.
 */
final class GridCity {
    private static final double PITCH = 0.0009;
    private static final double WEST = 113;
    private static final double SOUTH = 22.5;
    private static final int BLOCK = 8000;
    private static final int WAY_PIECES = 10;
    private static final String[] WORDS = {
        "", "highway", "residential", "tertiary", "primary", "oneway", "yes", "place", "village", "name"
    };

    private final int side;
    private final long[] latE7;
    private final long[] lonE7;
    private final SplittableRandom random = new SplittableRandom(20);
    int pieces;

    /** @param side junctions on each side of the square */
    GridCity(int side) {
        this.side = side;
        latE7 = new long[side * side];
        lonE7 = new long[side * side];
        for (int i = 0; i < side * side; i++) {
            latE7[i] = Math.round((SOUTH + (i / side + 0.4 * random.nextDouble()) * PITCH) * 1e7);
            lonE7[i] = Math.round((WEST + (i % side + 0.4 * random.nextDouble()) * PITCH) * 1e7);
        }
    }

    /** Writes the network; the rectangle it claims leaves out the outermost junctions, where the roads lead on. */
    void writePbf(Path file) throws IOException {
        try (var out = new BlockOutputStream(Files.newOutputStream(file))) {
            var header = Osmformat.HeaderBlock.newBuilder()
                    .addRequiredFeatures("OsmSchema-V0.6")
                    .addRequiredFeatures("DenseNodes")
                    .setBbox(Osmformat.HeaderBBox.newBuilder()
                            .setLeft(Math.round((WEST + PITCH / 2) * 1e9))
                            .setRight(Math.round((WEST + (side - 1) * PITCH) * 1e9))
                            .setBottom(Math.round((SOUTH + PITCH / 2) * 1e9))
                            .setTop(Math.round((SOUTH + (side - 1) * PITCH) * 1e9)))
                    .build();
            out.write(FileBlock.newInstance("OSMHeader", header.toByteString(), ByteString.EMPTY));
            for (int first = 0; first < side * side; first += BLOCK) {
                write(
                        out,
                        Osmformat.PrimitiveGroup.newBuilder()
                                .setDense(nodes(first, Math.min(side * side, first + BLOCK))));
            }
            var group = Osmformat.PrimitiveGroup.newBuilder();
            long id = 0;
            for (int line = 0; line < side; line++) {
                for (int from = 0; from < side - 1; from += WAY_PIECES) {
                    for (boolean isRow : new boolean[] {true, false}) {
                        id = ways(group, id, line, from, Math.min(side - 1, from + WAY_PIECES), isRow);
                    }
                }
                if (group.getWaysCount() > BLOCK) {
                    write(out, group);
                    group = Osmformat.PrimitiveGroup.newBuilder();
                }
            }
            write(out, group);
        }
    }

    private Osmformat.DenseNodes nodes(int first, int end) {
        var dense = Osmformat.DenseNodes.newBuilder();
        long id = 0;
        long lat = 0;
        long lon = 0;
        for (int i = first; i < end; i++) {
            dense.addId(i + 1 - id).addLat(latE7[i] - lat).addLon(lonE7[i] - lon);
            id = i + 1;
            lat = latE7[i];
            lon = lonE7[i];
            if (i / side % 20 == 10 && i % side % 20 == 10) {
                dense.addKeysVals(7).addKeysVals(8);
            }
            dense.addKeysVals(0);
        }
        return dense.build();
    }

    /** One street from junction to junction, interrupted where a piece is missing. */
    private long ways(Osmformat.PrimitiveGroup.Builder group, long id, int line, int from, int to, boolean isRow) {
        boolean isOneWay = random.nextInt(10) == 0;
        long next = id;
        Osmformat.Way.Builder way = null;
        long before = 0;
        for (int k = from; k < to; k++) {
            if (random.nextInt(50) == 0) {
                if (way != null) {
                    group.addWays(way);
                    way = null;
                }
                continue;
            }
            if (way == null) {
                way = Osmformat.Way.newBuilder()
                        .setId(++next)
                        .addKeys(1)
                        .addVals(line % 8 == 0 ? 4 : line % 4 == 0 ? 3 : 2);
                if (isOneWay) {
                    way.addKeys(5).addVals(6);
                }
                way.addRefs(node(line, k, isRow));
                before = node(line, k, isRow);
            }
            way.addRefs(node(line, k + 1, isRow) - before);
            before = node(line, k + 1, isRow);
            pieces++;
        }
        if (way != null) {
            group.addWays(way);
        }
        return next;
    }

    private long node(int line, int k, boolean isRow) {
        return (isRow ? (long) line * side + k : (long) k * side + line) + 1;
    }

    private static void write(BlockOutputStream out, Osmformat.PrimitiveGroup.Builder group) throws IOException {
        var strings = Osmformat.StringTable.newBuilder();
        for (String word : WORDS) {
            strings.addS(ByteString.copyFromUtf8(word));
        }
        var block = Osmformat.PrimitiveBlock.newBuilder()
                .setStringtable(strings)
                .addPrimitivegroup(group)
                .build();
        out.write(FileBlock.newInstance("OSMData", block.toByteString(), ByteString.EMPTY));
    }

    /** An outline of 72 corners, wavy, around the middle; about half the city lies within. */
    String area() {
        var text = new StringBuilder("{\"type\":\"Polygon\",\"coordinates\":[[");
        for (int i = 0; i <= 72; i++) {
            double angle = i % 72 * Math.PI / 36;
            double radius = side * PITCH * (0.38 + 0.03 * Math.sin(5 * angle));
            text.append(i == 0 ? "" : ",")
                    .append(String.format(
                            Locale.ROOT,
                            "[%.7f,%.7f]",
                            WEST + side * PITCH / 2 + radius * Math.cos(angle),
                            SOUTH + side * PITCH / 2 + radius * Math.sin(angle)));
        }
        return text.append("]]}").toString();
    }
}
