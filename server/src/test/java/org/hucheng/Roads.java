package org.hucheng;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A few invented roads for a copy of the small scenario: one that leads in from the west, streets, a village. */
public final class Roads {
    private static final String FILE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <osm version="0.6">
              <node id="1" lat="44.300" lon="-71.500"/>
              <node id="2" lat="44.300" lon="-71.400"/>
              <node id="3" lat="44.290" lon="-71.350"/>
              <node id="4" lat="44.285" lon="-71.300"/>
              <node id="5" lat="44.330" lon="-71.400"/>
              <node id="6" lat="44.331" lon="-71.398"/>
              <node id="7" lat="44.3305" lon="-71.401"><tag k="place" v="village"/><tag k="name" v="Pine Hollow"/></node>
              <way id="10"><nd ref="1"/><nd ref="2"/><tag k="highway" v="trunk"/><tag k="name" v="County Road"/></way>
              <way id="11"><nd ref="2"/><nd ref="3"/><nd ref="4"/><tag k="highway" v="trunk"/><tag k="name" v="County Road"/></way>
              <way id="12"><nd ref="2"/><nd ref="5"/><tag k="highway" v="residential"/><tag k="name" v="Mill Street"/></way>
              <way id="13"><nd ref="5"/><nd ref="6"/><tag k="highway" v="track"/></way>
            </osm>
            """;

    private Roads() {}

    /** Adds them to a copy before it is loaded. */
    public static void into(Path folder) throws IOException {
        Files.writeString(folder.resolve("roads.osm"), FILE);
    }
}
