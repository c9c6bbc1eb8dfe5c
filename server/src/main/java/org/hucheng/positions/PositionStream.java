package org.hucheng.positions;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells boards who moved. Once a second the change is worked out and written down, once for all boards of an operation; each board then takes the
 * same text at its own pace. A board that is still busy with the last one misses this one and is given everybody afresh, so that no slow line
 * holds up another or lets anything pile up.
 */
@Component
class PositionStream {
    private static final Logger log = LoggerFactory.getLogger(PositionStream.class);
    private static final int SILENT_ROUNDS = 15;

    private final LivePositions live;
    private final Crews crews;
    private final JsonMapper json;
    private final Map<Integer, Channel> channels = new ConcurrentHashMap<>();

    PositionStream(LivePositions live, Crews crews, JsonMapper json) {
        this.live = live;
        this.crews = crews;
        this.json = json;
    }

    private static final class Channel {
        final List<Watcher> watchers = new CopyOnWriteArrayList<>();
        int silent;
    }

    /** @param visible null for one who sees everybody */
    private record Watcher(
            SseEmitter emitter, @Nullable Predicate<Carrier.Key> visible, AtomicBoolean busy, AtomicBoolean behind) {}

    /** @param visible whom the watcher may see; null for everybody */
    void join(int operationId, SseEmitter emitter, @Nullable Predicate<Carrier.Key> visible) {
        var watcher = new Watcher(emitter, visible, new AtomicBoolean(), new AtomicBoolean(true));
        emitter.onCompletion(() -> leave(operationId, watcher));
        emitter.onError(e -> leave(operationId, watcher));
        channels.compute(operationId, (id, there) -> {
            var channel = there == null ? new Channel() : there;
            channel.watchers.add(watcher);
            return channel;
        });
    }

    private void leave(int operationId, Watcher watcher) {
        channels.computeIfPresent(operationId, (id, channel) -> {
            channel.watchers.remove(watcher);
            return channel.watchers.isEmpty() ? null : channel;
        });
    }

    @Scheduled(fixedRate = 1_000)
    void tick() {
        channels.forEach((operation, channel) -> {
            try {
                tick(operation, channel);
            } catch (RuntimeException e) {
                log.warn("positions of operation {} could not be told: {}", operation, e.toString());
            }
        });
    }

    private void tick(int operation, Channel channel) {
        var change = live.change(operation);
        channel.silent = change.isNothing() ? channel.silent + 1 : 0;
        boolean isDue = !change.isNothing() || channel.silent >= SILENT_ROUNDS;
        channel.silent = channel.silent >= SILENT_ROUNDS ? 0 : channel.silent;
        String delta = isDue ? json.writeValueAsString(PositionsJson.of(change, crews.of(operation))) : "";
        String whole = "";
        for (Watcher watcher : channel.watchers) {
            var visible = watcher.visible();
            if (visible == null && watcher.behind().get() && whole.isEmpty()) {
                whole = json.writeValueAsString(
                        PositionsJson.whole(live.all(operation, key -> true), crews.of(operation)));
            }
            String text = visible != null
                    ? own(operation, change, isDue, watcher.behind().get(), visible)
                    : watcher.behind().get() ? whole : delta;
            if (text.isEmpty()) {
                continue;
            }
            if (watcher.busy().compareAndSet(false, true)) {
                watcher.behind().set(false);
                Thread.ofVirtual().start(() -> send(operation, watcher, text));
            } else {
                watcher.behind().set(true);
            }
        }
    }

    /** For one who may not see everybody. */
    private String own(
            int operation,
            LivePositions.Change change,
            boolean isDue,
            boolean isBehind,
            Predicate<Carrier.Key> visible) {
        if (isBehind) {
            return json.writeValueAsString(PositionsJson.whole(live.all(operation, visible), crews.of(operation)));
        }
        return isDue ? json.writeValueAsString(PositionsJson.of(change.of(visible), crews.of(operation))) : "";
    }

    private void send(int operation, Watcher watcher, String text) {
        try {
            watcher.emitter().send(SseEmitter.event().name("positions").data(text, MediaType.TEXT_PLAIN));
            watcher.busy().set(false);
        } catch (IOException | IllegalStateException gone) {
            leave(operation, watcher);
        }
    }
}
