package org.hucheng.board;

import java.io.IOException;
import java.time.LocalDate;
import org.hucheng.identity.Access;
import org.hucheng.identity.Actor;
import org.hucheng.identity.Permission;
import org.hucheng.identity.Permit;
import org.hucheng.kernel.KernelProblem;
import org.hucheng.kernel.Scope;
import org.hucheng.operations.OperationView;
import org.hucheng.operations.Operations;
import org.hucheng.positions.Positions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The board, once or as a stream. */
@RestController
class BoardController {
    private final Board board;
    private final BoardStream stream;
    private final Operations operations;
    private final Positions positions;
    private final Access access;

    BoardController(Board board, BoardStream stream, Operations operations, Positions positions, Access access) {
        this.board = board;
        this.stream = stream;
        this.operations = operations;
        this.positions = positions;
        this.access = access;
    }

    @GetMapping("/api/v1/operations/{op}/board")
    @Permit(Permission.BOARD_READ)
    Snapshot board(@PathVariable String op, @RequestParam @Nullable LocalDate day) {
        return board.snapshot(operations.get(op), day);
    }

    /** One stream for a whole tab: a browser opens no more than six connections to a host. With {@code positions} who moves is in it too. */
    @GetMapping(path = "/api/v1/operations/{op}/board/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Permit(Permission.BOARD_READ)
    SseEmitter stream(
            @PathVariable String op,
            @RequestParam @Nullable LocalDate day,
            @RequestParam(defaultValue = "false") boolean positions,
            Actor actor)
            throws IOException {
        Scope seen = positions ? access.scope(actor, Permission.POSITIONS_READ, op) : Scope.NONE;
        if (seen == null) {
            throw KernelProblem.FIELD_INVALID.refuse("field", "positions", "needs", Permission.POSITIONS_READ.code());
        }
        OperationView operation = operations.get(op);
        SseEmitter emitter = stream.watch(operation, day);
        if (positions) {
            seen.run(() -> this.positions.join(operation.id(), emitter, actor.by()));
        }
        return emitter;
    }
}
