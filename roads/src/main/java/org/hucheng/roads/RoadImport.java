package org.hucheng.roads;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A network read from a file, with the report of what was left out. The format is told by the content's first bytes, not by the name.
 * Refuses what cannot be read; never returns half a file.
 */
public record RoadImport(RoadNetwork network, ImportReport report) {

    /** Reads OpenStreetMap PBF or XML (gzipped or not) or a GraphML graph as written by OSMnx. */
    public static RoadImport read(Path file) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw RoadProblem.FILE_NOT_FOUND.refuse("file", file);
        }
        try {
            RoadImport result = isXml(file)
                    ? (isGraphMl(file) ? GraphMl.read(file) : OsmImport.read(file, OsmXml::read))
                    : OsmImport.read(file, OsmPbf::read);
            if (result.network.segments == 0) {
                throw RoadProblem.NETWORK_WITHOUT_ROADS.refuse("file", file.getFileName());
            }
            return result;
        } catch (IOException e) {
            throw RoadProblem.FILE_NOT_UNDERSTOOD.refuse(
                    "file", file.getFileName(), "reason", String.valueOf(e.getMessage()));
        }
    }

    private static boolean isXml(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(4);
            return head.length >= 2
                    && ((head[0] == 0x1f && head[1] == (byte) 0x8b) || head[0] == '<' || head[0] == (byte) 0xef);
        }
    }

    private static boolean isGraphMl(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String head = new String(in.readNBytes(1000), StandardCharsets.UTF_8);
            return head.contains("<graphml")
                    || file.toString().toLowerCase(Locale.ROOT).contains(".graphml");
        }
    }
}
