package org.hucheng.board;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hucheng.kernel.Scope;
import org.hucheng.operations.OperationView;
import org.hucheng.operations.Operations;
import org.hucheng.posts.PostOpened;
import org.hucheng.posts.PostRevoked;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.json.JsonMapper;

/** Pushes the board to whoever watches. One picture is made a second for all watchers of the same day, and sent when it differs from the last. */
@Component
class BoardStream {
    private static final Logger log = LoggerFactory.getLogger(BoardStream.class);
    private static final int SILENT_ROUNDS = 15;
    /** Then the browser comes back by itself and is asked again whether it still may: whoever signed out does not watch on for ever. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Board board;
    private final Operations operations;
    private final JsonMapper json;
    private final Map<Key, Channel> channels = new ConcurrentHashMap<>();

    BoardStream(Board board, Operations operations, JsonMapper json) {
        this.board = board;
        this.operations = operations;
        this.json = json;
    }

    /** @param scope what its watchers see: who sees the same shares a picture */
    private record Key(int operationId, @Nullable LocalDate day, Scope scope) {}

    private static final class Channel {
        final List<SseEmitter> watchers = new CopyOnWriteArrayList<>();

        /** What was sent last; null when somebody has joined since, whose first picture may be older. */
        volatile @Nullable Snapshot last;

        int silent;
    }

    SseEmitter watch(OperationView operation, @Nullable LocalDate day) throws IOException {
        var emitter = new SseEmitter(LONGEST.toMillis());
        var key = new Key(operation.id(), day, Scope.current());
        emitter.onCompletion(() -> leave(key, emitter));
        emitter.onTimeout(emitter::complete);
        emitter.onError(e -> leave(key, emitter));
        emitter.send(event(json.writeValueAsString(board.snapshot(operation, day))));
        channels.compute(key, (k, there) -> {
            var channel = there == null ? new Channel() : there;
            channel.watchers.add(emitter);
            channel.last = null;
            return channel;
        });
        return emitter;
    }

    private void leave(Key key, SseEmitter watcher) {
        channels.computeIfPresent(key, (k, channel) -> {
            channel.watchers.remove(watcher);
            return channel.watchers.isEmpty() ? null : channel;
        });
    }

    /** How many watch an operation's board right now, as far as is known: who has gone is noticed at the next sending. */
    long countWatchers(int operationId) {
        return channels.entrySet().stream()
                .filter(e -> e.getKey().operationId() == operationId)
                .mapToLong(e -> e.getValue().watchers.size())
                .sum();
    }

    @Scheduled(fixedDelay = 1_000)
    void push() {
        channels.forEach(this::push);
    }

    /** An order is on every board at once, not with the next round; whoever gave it does not wait for that. */
    @TransactionalEventListener
    void ordered(PostOpened opened) {
        Thread.startVirtualThread(() -> push(opened.operationId()));
    }

    @TransactionalEventListener
    void ordered(PostRevoked revoked) {
        Thread.startVirtualThread(() -> push(revoked.operationId()));
    }

    private void push(int operationId) {
        channels.forEach((key, channel) -> {
            if (key.operationId() == operationId) {
                push(key, channel);
            }
        });
    }

    private void push(Key key, Channel channel) {
        try {
            key.scope().run(() -> pushNewest(key, channel));
        } catch (RuntimeException e) {
            log.warn("the board of operation {} could not be made: {}", key.operationId(), e.toString());
        }
    }

    private void pushNewest(Key key, Channel channel) {
        synchronized (channel) {
            var snapshot = board.snapshot(operations.get(key.operationId()), key.day());
            var last = channel.last;
            boolean changed = last == null || !snapshot.showsTheSameAs(last);
            channel.silent = changed ? 0 : channel.silent + 1;
            if (changed || channel.silent >= SILENT_ROUNDS) {
                channel.last = snapshot;
                channel.silent = 0;
                String text = json.writeValueAsString(snapshot);
                channel.watchers.forEach(watcher -> send(key, watcher, text));
            }
        }
    }

    private void send(Key key, SseEmitter watcher, String text) {
        try {
            watcher.send(event(text));
        } catch (IOException | IllegalStateException gone) {
            leave(key, watcher);
        }
    }

    private static SseEmitter.SseEventBuilder event(String text) {
        return SseEmitter.event().name("board").data(text, MediaType.TEXT_PLAIN);
    }
}
