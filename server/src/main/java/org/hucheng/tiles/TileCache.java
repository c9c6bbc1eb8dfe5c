package org.hucheng.tiles;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tiles as they are sent, packed; the one not asked for longest goes when they are too many bytes. */
@Component
class TileCache {
    static final long MOST_BYTES = 32L << 20;
    /** What a tile costs beside its bytes. */
    private static final int OVERHEAD = 160;

    private final Map<Key, byte[]> tiles = new LinkedHashMap<>(256, 0.75f, true);
    private long bytes;

    record Key(String operation, String version, int z, int x, int y) {}

    synchronized byte @Nullable [] find(Key key) {
        return tiles.get(key);
    }

    synchronized void put(Key key, byte[] tile) {
        byte[] before = tiles.put(key, tile);
        bytes += tile.length + OVERHEAD - (before == null ? 0 : before.length + OVERHEAD);
        var oldest = tiles.values().iterator();
        while (bytes > MOST_BYTES && oldest.hasNext()) {
            bytes -= oldest.next().length + OVERHEAD;
            oldest.remove();
        }
    }

    synchronized long bytes() {
        return bytes;
    }
}
