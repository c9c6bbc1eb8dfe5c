package org.hucheng.network;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The door to roads: an operation's network as it was imported. Networks are read at the first question, kept in memory while they are
 * used, and the one not used for longest goes when all together are too many.
 */
@Component
public class Networks {
    /** Segments of all networks kept at once; about 200 bytes each with the cordon. */
    private static final int MOST_SEGMENTS = Imported.MOST_SEGMENTS;

    private final NetworkStore store;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Integer, Ground> kept = new LinkedHashMap<>(16, 0.75f, true);

    Networks(NetworkStore store) {
        this.store = store;
    }

    /** The operation's network, or empty when none was imported; one cheap query when it is in memory already. */
    public Optional<LoadedNetwork> find(int operationId) {
        return Optional.ofNullable(ground(operationId)).map(Ground::network);
    }

    /** Number of the operation's present import: another one whenever anything of it changed. Reads no network. */
    public Optional<Long> version(int operationId) {
        return store.version(operationId);
    }

    @Nullable
    Ground ground(int operationId) {
        Optional<Long> version = store.version(operationId);
        lock.lock();
        try {
            Ground known = kept.get(operationId);
            if (known != null && version.isPresent() && known.network().version() == version.get()) {
                return known;
            }
            kept.remove(operationId);
            if (version.isEmpty()) {
                return null;
            }
            Ground read = store.find(operationId).map(Ground::new).orElse(null);
            if (read != null) {
                kept.put(operationId, read);
                makeRoom();
            }
            return read;
        } finally {
            lock.unlock();
        }
    }

    /** The newest one stays, however large it is. */
    private void makeRoom() {
        int segments = kept.values().stream()
                .mapToInt(g -> g.network().roads().segments())
                .sum();
        Iterator<Ground> oldest = kept.values().iterator();
        while (segments > MOST_SEGMENTS && kept.size() > 1) {
            segments -= oldest.next().network().roads().segments();
            oldest.remove();
        }
    }
}
