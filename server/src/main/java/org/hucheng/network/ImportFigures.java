package org.hucheng.network;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.hucheng.roads.Area;
import org.hucheng.roads.ImportReport;
import org.hucheng.roads.NetworkSummary;
import org.hucheng.roads.RoadImport;
import org.hucheng.roads.TravelMode;

/**
 * The report of an import, kept with the network.
 *
 * @param roadsFile name of the file the roads came from, {@code areaFile} likewise; {@code outline.geojson} is the operation's own outline
 * @param ways of the file that became roads
 * @param segments pieces of road between junctions, {@code byMode} those that may be travelled in the set-up's mode
 * @param barriers places where something stops the mode, {@code goesOn} where roads lead on beyond the extract
 * @param pieces parts of the network without a road between them; more than one is no fault but worth knowing
 * @param largestPiece share of the segments in the largest of them, 0 to 1
 * @param classes segments by class of road
 * @param remarks what was left out or is worth knowing, by reason
 * @param areaNotes what was done to the outline when it was read
 */
public record ImportFigures(
        String roadsFile,
        String areaFile,
        int ways,
        int nodes,
        int segments,
        int byMode,
        int oneWay,
        double kilometres,
        int barriers,
        int goesOn,
        int pieces,
        double largestPiece,
        int places,
        int hospitals,
        Map<String, Integer> classes,
        Map<String, Integer> remarks,
        List<String> areaNotes) {

    static ImportFigures of(String roadsFile, String areaFile, RoadImport read, Area area, TravelMode mode) {
        var network = read.network();
        var summary = NetworkSummary.of(network, mode);
        Map<String, Integer> classes = new TreeMap<>();
        summary.classes().forEach((c, n) -> classes.put(c.word(), n));
        Map<String, Integer> remarks = new TreeMap<>();
        read.report().remarks().forEach((ImportReport.Remark r, Integer n) -> remarks.put(word(r), n));
        return new ImportFigures(
                roadsFile,
                areaFile,
                read.report().ways(),
                network.nodes(),
                network.segments(),
                summary.byLaw(),
                summary.oneWay(),
                Math.round(summary.kilometres() * 10) / 10.0,
                summary.barriers(),
                summary.goesOn(),
                summary.pieces(),
                summary.largestPiece(),
                network.places().size(),
                network.hospitals().size(),
                classes,
                remarks,
                area.notes().stream().map(ImportFigures::word).sorted().toList());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
