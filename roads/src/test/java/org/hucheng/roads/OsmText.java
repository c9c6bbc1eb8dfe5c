package org.hucheng.roads;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Small OpenStreetMap XML files for tests: {@code n 1 1.000 42.000 key=value} and {@code w 10 1,2,3 key=value} a line. */
final class OsmText {
    private OsmText() {}

    static Path write(Path folder, String lines) {
        String xml = lines.lines()
                .map(OsmText::element)
                .collect(Collectors.joining("\n", "<osm version=\"0.6\">\n", "\n</osm>\n"));
        try {
            return Files.writeString(folder.resolve("drawn.osm"), xml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RoadImport read(Path folder, String lines) {
        return RoadImport.read(write(folder, lines));
    }

    private static String element(String line) {
        String[] words = line.split(" ");
        var text = new StringBuilder();
        int tags;
        if (words[0].equals("n")) {
            text.append("<node id='%s' lon='%s' lat='%s'>".formatted(words[1], words[2], words[3]));
            tags = 4;
        } else {
            text.append("<way id='%s'>".formatted(words[1]));
            for (String ref : words[2].split(",")) {
                text.append("<nd ref='%s'/>".formatted(ref));
            }
            tags = 3;
        }
        for (int i = tags; i < words.length; i++) {
            String[] tag = words[i].split("=", 2);
            text.append("<tag k='%s' v='%s'/>".formatted(tag[0], tag[1]));
        }
        return text.append(words[0].equals("n") ? "</node>" : "</way>").toString();
    }
}
