package org.hucheng.network;

import java.nio.file.Path;
import org.hucheng.kernel.Text;
import org.hucheng.roads.Area;
import org.hucheng.roads.AreaFile;
import org.hucheng.roads.Cordon;
import org.hucheng.roads.NetworkBytes;
import org.hucheng.roads.RoadImport;
import org.jspecify.annotations.Nullable;

/**
 * An import that stands as a whole: the roads are readable, the area is clean and on them, and there is something to close.
 *
 * @param roads in the form of {@link NetworkBytes}
 * @param area the outline's text as it was given
 * @param isWgs84 whether that text is in WGS-84; otherwise it is in GCJ-02
 */
record Imported(
        byte[] roads,
        String area,
        boolean isWgs84,
        CordonSetUp setUp,
        ImportFigures figures,
        @Nullable Text synthetic) {
    /** More roads than this are a province, and would crowd out everything else in this server's memory. */
    static final int MOST_SEGMENTS = 500_000;

    /** An outline before it is read: its text, the file it came from and what that file is written in. */
    record Outline(String file, String text, Area.Coordinates coordinates) {}

    /** Reads and tries everything; throws the library's RoadRefusal, or NETWORK_TOO_LARGE. */
    static Imported read(
            String roadsName, Path roadsFile, Outline outline, CordonSetUp setUp, @Nullable Text synthetic) {
        Area area = AreaFile.parse(outline.file(), outline.text(), outline.coordinates());
        RoadImport read = RoadImport.read(roadsFile);
        if (read.network().segments() > MOST_SEGMENTS) {
            throw NetworkProblem.NETWORK_TOO_LARGE.refuse(
                    "segments", read.network().segments(), "most", MOST_SEGMENTS);
        }
        var choice = setUp.choice();
        Cordon.of(read.network(), area, choice);
        boolean isGcj02 = area.notes().contains(Area.Note.TAKEN_AS_GCJ02)
                || area.notes().contains(Area.Note.CONVERTED_FROM_GCJ02);
        return new Imported(
                NetworkBytes.of(read.network()),
                outline.text(),
                !isGcj02,
                setUp,
                ImportFigures.of(roadsName, outline.file(), read, area, choice.mode()),
                synthetic);
    }
}
