package org.hucheng.network;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.hucheng.kernel.Refusal;
import org.hucheng.kernel.Text;
import org.hucheng.roads.Area;
import org.hucheng.roads.RoadRefusal;
import org.hucheng.scenario.ScenarioFolder;
import org.hucheng.scenario.YamlPart;
import org.jspecify.annotations.Nullable;

/**
 * {@code network.yaml} of a scenario, all of it optional: which file holds the roads and which the area, whether they are made up, and how
 * the area is to be closed. Without it, roads under one of the usual names are taken with the usual set-up.
 */
final class NetworkFile {
    static final String FILE = "network.yaml";
    private static final String OUTLINE = "outline.geojson";
    private static final List<String> USUAL =
            List.of("roads.osm.pbf", "roads.osm.gz", "roads.osm", "roads.graphml", "roads.graphml.gz");

    private NetworkFile() {}

    /** The import, or null when the scenario has no roads or something was reported. */
    static @Nullable Imported read(ScenarioFolder folder) {
        boolean isDescribed = folder.has(FILE);
        String usual = USUAL.stream().filter(folder::has).findFirst().orElse("");
        if (!isDescribed && usual.isEmpty()) {
            return null;
        }
        YamlPart root = isDescribed ? folder.yaml(FILE) : null;
        if (root != null) {
            root.onlyKeys("roads", "area", "coordinates", "synthetic", "cordon");
        }
        String roads = text(root, "roads", usual.isEmpty() ? USUAL.getFirst() : usual);
        String areaFile = text(root, "area", OUTLINE);
        CordonSetUp setUp = setUp(root, folder);
        Text synthetic = root != null && root.has("synthetic") ? root.bilingual("synthetic") : null;
        String coordinates = root != null && root.has("coordinates")
                ? root.choice("coordinates", List.of("auto", "wgs84", "gcj02"))
                : areaFile.equals(OUTLINE) ? "wgs84" : "auto";
        Path roadsPath = folder.path(roads);
        String area = folder.text(areaFile);
        if (area == null || roadsPath == null || coordinates.isEmpty()) {
            return null;
        }
        try {
            var outline = new Imported.Outline(
                    areaFile, area, Area.Coordinates.valueOf(coordinates.toUpperCase(Locale.ROOT)));
            return Imported.read(roads, roadsPath, outline, setUp, synthetic);
        } catch (RoadRefusal refusal) {
            Refusal ours = NetworkProblem.of(refusal);
            String file = ours.code().name().startsWith("AREA") ? areaFile : roads;
            folder.report(file, 0, ours.code(), NetworkProblem.values(refusal).toArray());
        } catch (Refusal refusal) {
            folder.report(
                    roads,
                    0,
                    refusal.code(),
                    refusal.values().entrySet().stream()
                            .flatMap(e -> java.util.stream.Stream.of(e.getKey(), e.getValue()))
                            .toArray());
        }
        return null;
    }

    private static CordonSetUp setUp(@Nullable YamlPart root, ScenarioFolder folder) {
        CordonSetUp usual = CordonSetUp.DEFAULT;
        if (root == null || !root.has("cordon")) {
            return usual;
        }
        YamlPart cordon = root.at("cordon");
        cordon.onlyKeys("mode", "outside", "inside", "direction", "access", "counts", "kinds");
        List<String> kinds = cordon.has("kinds") ? cordon.at("kinds").texts() : usual.kinds();
        kinds.forEach(kind -> folder.refer("post-kind", kind, cordon));
        return new CordonSetUp(
                choice(cordon, "mode", CordonSetUp.MODES, usual.mode()),
                choice(cordon, "outside", CordonSetUp.OUTSIDES, usual.outside()),
                choice(cordon, "inside", CordonSetUp.INSIDES, usual.inside()),
                choice(cordon, "direction", CordonSetUp.DIRECTIONS, usual.direction()),
                choice(cordon, "access", CordonSetUp.ACCESSES, usual.access()),
                choice(cordon, "counts", CordonSetUp.COUNTS, usual.counts()),
                kinds);
    }

    private static String choice(YamlPart cordon, String key, List<String> choices, String otherwise) {
        if (!cordon.has(key)) {
            return otherwise;
        }
        String chosen = cordon.choice(key, choices);
        return choices.contains(chosen) ? chosen : otherwise;
    }

    private static String text(@Nullable YamlPart root, String key, String otherwise) {
        return root != null && root.has(key) ? root.text(key) : otherwise;
    }
}
