package org.hucheng.board;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hucheng.operations.OperationView;
import org.hucheng.operations.Operations;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.json.JsonMapper;

/** Pushes the board to whoever watches. One picture is made a second for all watchers of the same day, and sent when it differs from the last. */
@Component
class BoardStream {
    private static final Logger log = LoggerFactory.getLogger(BoardStream.class);
    private static final int SILENT_ROUNDS = 15;

    private final Board board;
    private final Operations operations;
    private final JsonMapper json;
    private final Map<Key, Channel> channels = new ConcurrentHashMap<>();

    BoardStream(Board board, Operations operations, JsonMapper json) {
        this.board = board;
        this.operations = operations;
        this.json = json;
    }

    private record Key(int operationId, @Nullable LocalDate day) {}

    private static final class Channel {
        final List<SseEmitter> watchers = new CopyOnWriteArrayList<>();

        @Nullable
        Snapshot last;

        int silent;
    }

    SseEmitter watch(OperationView operation, @Nullable LocalDate day) throws IOException {
        var emitter = new SseEmitter(0L);
        var key = new Key(operation.id(), day);
        var channel = channels.computeIfAbsent(key, k -> new Channel());
        emitter.onCompletion(() -> channel.watchers.remove(emitter));
        emitter.onError(e -> channel.watchers.remove(emitter));
        emitter.send(event(json.writeValueAsString(board.snapshot(operation, day))));
        channel.watchers.add(emitter);
        channels.putIfAbsent(key, channel);
        return emitter;
    }

    @Scheduled(fixedDelay = 1_000)
    void push() {
        channels.forEach((key, channel) -> {
            if (channel.watchers.isEmpty()) {
                channels.remove(key, channel);
                return;
            }
            try {
                push(key, channel);
            } catch (RuntimeException e) {
                log.warn("the board of operation {} could not be made: {}", key.operationId(), e.toString());
            }
        });
    }

    private void push(Key key, Channel channel) {
        var snapshot = board.snapshot(operations.get(key.operationId()), key.day());
        boolean changed = channel.last == null || !snapshot.showsTheSameAs(channel.last);
        channel.silent = changed ? 0 : channel.silent + 1;
        if (changed || channel.silent >= SILENT_ROUNDS) {
            channel.last = snapshot;
            channel.silent = 0;
            String text = json.writeValueAsString(snapshot);
            channel.watchers.forEach(watcher -> send(watcher, channel, text));
        }
    }

    private static void send(SseEmitter watcher, Channel channel, String text) {
        try {
            watcher.send(event(text));
        } catch (IOException | IllegalStateException gone) {
            channel.watchers.remove(watcher);
        }
    }

    private static SseEmitter.SseEventBuilder event(String text) {
        return SseEmitter.event().name("board").data(text, MediaType.TEXT_PLAIN);
    }
}
