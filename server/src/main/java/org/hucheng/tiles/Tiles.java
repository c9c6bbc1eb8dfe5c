package org.hucheng.tiles;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.hucheng.network.LoadedNetwork;
import org.hucheng.network.Networks;
import org.hucheng.operations.Operations;
import org.springframework.stereotype.Component;

/** The tiles of every operation that has a network; the networks are made ready at the first question, and few are kept. */
@Component
class Tiles {
    private static final int MOST_SETS = 4;

    private final Operations operations;
    private final Networks networks;
    private final TileCache cache;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Integer, Ready> ready = new LinkedHashMap<>(16, 0.75f, true);

    Tiles(Operations operations, Networks networks, TileCache cache) {
        this.operations = operations;
        this.networks = networks;
        this.cache = cache;
    }

    /** What each operation's tiles were last drawn from; no more than are kept. */
    private final Map<String, TileSet> drawn = new ConcurrentHashMap<>();

    private record Ready(long networkVersion, TileSet tiles) {}

    /** The present tiles of an operation; empty where it has no network. Refuses OPERATION_NOT_FOUND. */
    Optional<TileSet> present(String operation) {
        int id = operations.get(operation).id();
        Optional<LoadedNetwork> network = networks.find(id);
        lock.lock();
        try {
            if (network.isEmpty()) {
                ready.remove(id);
                return Optional.empty();
            }
            Ready known = ready.get(id);
            if (known == null || known.networkVersion() != network.get().version()) {
                known = new Ready(network.get().version(), new TileSet(network.get()));
                ready.put(id, known);
                if (ready.size() > MOST_SETS) {
                    ready.remove(ready.keySet().iterator().next());
                    drawn.clear();
                }
            }
            return Optional.of(known.tiles());
        } finally {
            lock.unlock();
        }
    }

    /**
     * A tile, packed by gzip. Whether the version is still the present one is asked only when it is not the last that was drawn from: what an address
     * shows never changes.
     *
     * @throws org.hucheng.kernel.Refusal TILES_REPLACED where the version is not the present one
     */
    byte[] packed(TileCache.Key key) {
        byte[] known = cache.find(key);
        if (known != null) {
            return known;
        }
        TileSet last = drawn.get(key.operation());
        TileSet tiles = last != null && last.version().equals(key.version())
                ? last
                : present(key.operation())
                        .filter(set -> set.version().equals(key.version()))
                        .orElseThrow(() -> TileProblem.TILES_REPLACED.refuse("version", key.version()));
        drawn.put(key.operation(), tiles);
        byte[] made = pack(tiles.draw(key.z(), key.x(), key.y()));
        cache.put(key, made);
        return made;
    }

    private static byte[] pack(byte[] tile) {
        var bytes = new ByteArrayOutputStream(tile.length / 2 + 64);
        try (var gzip = new GZIPOutputStream(bytes) {
            {
                def.setLevel(Deflater.BEST_SPEED);
            }
        }) {
            gzip.write(tile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
