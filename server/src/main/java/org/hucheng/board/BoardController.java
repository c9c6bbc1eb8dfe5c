package org.hucheng.board;

import java.io.IOException;
import java.time.LocalDate;
import org.hucheng.identity.Permission;
import org.hucheng.identity.Permit;
import org.hucheng.operations.Operations;
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

    BoardController(Board board, BoardStream stream, Operations operations) {
        this.board = board;
        this.stream = stream;
        this.operations = operations;
    }

    @GetMapping("/api/v1/operations/{op}/board")
    @Permit(Permission.BOARD_READ)
    Snapshot board(@PathVariable String op, @RequestParam @Nullable LocalDate day) {
        return board.snapshot(operations.get(op), day);
    }

    @GetMapping(path = "/api/v1/operations/{op}/board/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Permit(Permission.BOARD_READ)
    SseEmitter stream(@PathVariable String op, @RequestParam @Nullable LocalDate day) throws IOException {
        return stream.watch(operations.get(op), day);
    }
}
