package org.hucheng.positions;

import java.io.IOException;
import java.time.Duration;
import org.hucheng.identity.Actor;
import org.hucheng.identity.Permission;
import org.hucheng.identity.Permit;
import org.hucheng.operations.Operations;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Where everybody is, once or as a stream of its own; boards have it in theirs. */
@RestController
class PositionController {
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Positions positions;
    private final Operations operations;

    PositionController(Positions positions, Operations operations) {
        this.positions = positions;
        this.operations = operations;
    }

    @GetMapping("/api/v1/operations/{op}/positions")
    @Permit(Permission.POSITIONS_READ)
    PositionsJson positions(@PathVariable String op, Actor actor) {
        return positions.all(operations.get(op).id(), actor.by());
    }

    @GetMapping(path = "/api/v1/operations/{op}/positions/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Permit(Permission.POSITIONS_READ)
    SseEmitter stream(@PathVariable String op, Actor actor) throws IOException {
        var emitter = new SseEmitter(LONGEST.toMillis());
        emitter.onTimeout(emitter::complete);
        emitter.send(SseEmitter.event().comment("positions"));
        positions.join(operations.get(op).id(), emitter, actor.by());
        return emitter;
    }
}
