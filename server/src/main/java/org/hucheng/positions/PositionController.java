package org.hucheng.positions;

import java.io.IOException;
import java.util.Map;
import org.hucheng.audit.Audit;
import org.hucheng.identity.Actor;
import org.hucheng.identity.Permission;
import org.hucheng.identity.Permit;
import org.hucheng.kernel.Scope;
import org.hucheng.operations.Operations;
import org.springframework.http.MediaType;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Where everybody is. Looking leaves a trace: once for each opening of the stream, which the browser opens anew every ten minutes. */
@RestController
class PositionController {
    private final LivePositions live;
    private final PositionStream stream;
    private final Visible visible;
    private final Operations operations;
    private final Audit audit;
    private final TransactionOperations transactions;

    PositionController(
            LivePositions live,
            PositionStream stream,
            Visible visible,
            Operations operations,
            Audit audit,
            TransactionOperations transactions) {
        this.live = live;
        this.stream = stream;
        this.visible = visible;
        this.operations = operations;
        this.audit = audit;
        this.transactions = transactions;
    }

    @GetMapping("/api/v1/operations/{op}/positions")
    @Permit(Permission.POSITIONS_READ)
    PositionsJson positions(@PathVariable String op, Actor actor) {
        int id = watched(op, actor);
        return PositionsJson.whole(live.all(id, visible.in(id)));
    }

    @GetMapping(path = "/api/v1/operations/{op}/positions/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Permit(Permission.POSITIONS_READ)
    SseEmitter stream(@PathVariable String op, Actor actor) throws IOException {
        int id = watched(op, actor);
        return stream.watch(id, Scope.current().seesWhole(id) ? null : visible.in(id));
    }

    private int watched(String op, Actor actor) {
        int id = operations.get(op).id();
        transactions.executeWithoutResult(
                status -> audit.record(actor.by(), id, "positions.watched", "positions", Map.of()));
        return id;
    }
}
