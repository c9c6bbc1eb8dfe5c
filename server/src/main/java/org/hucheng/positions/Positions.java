package org.hucheng.positions;

import java.util.Map;
import org.hucheng.audit.Audit;
import org.hucheng.audit.By;
import org.hucheng.kernel.Scope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The door of this module. Looking leaves a trace: once for each opening of a stream, which the browser opens anew every ten minutes. */
@Component
public class Positions {
    private final LivePositions live;
    private final PositionStream stream;
    private final Crews crews;
    private final Visible visible;
    private final Audit audit;
    private final TransactionOperations transactions;

    Positions(
            LivePositions live,
            PositionStream stream,
            Crews crews,
            Visible visible,
            Audit audit,
            TransactionOperations transactions) {
        this.live = live;
        this.stream = stream;
        this.crews = crews;
        this.visible = visible;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** Events named {@code positions} go into this stream from now on, everybody first whom the caller may see; it may carry other events too. */
    public void join(int operationId, SseEmitter emitter, By by) {
        trace(operationId, by);
        stream.join(operationId, emitter, Scope.current().seesWhole(operationId) ? null : visible.in(operationId));
    }

    PositionsJson all(int operationId, By by) {
        trace(operationId, by);
        return PositionsJson.whole(live.all(operationId, visible.in(operationId)), crews.of(operationId));
    }

    private void trace(int operationId, By by) {
        transactions.executeWithoutResult(
                status -> audit.record(by, operationId, "positions.watched", "positions", Map.of()));
    }
}
