package org.hucheng.command;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hucheng.audit.By;
import org.hucheng.command.HandoverStore.Handover;
import org.hucheng.identity.Accounts;
import org.hucheng.identity.Permission;
import org.hucheng.operations.OperationView;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Transfer of command. Whoever holds it stays answerable until the other has accepted, so that the command is never without a name; who finds
 * it without one, or its holder out of reach, assumes it and says why.
 */
@Component
class Handovers {
    private final HandoverStore store;
    private final DirectiveStore lock;
    private final CommandLog log;
    private final Accounts accounts;

    Handovers(HandoverStore store, DirectiveStore lock, CommandLog log, Accounts accounts) {
        this.store = store;
        this.lock = lock;
        this.log = log;
        this.accounts = accounts;
    }

    Optional<HandoverStore.Holder> holder(OperationView operation) {
        return store.holder(operation.id());
    }

    List<Handover> list(OperationView operation) {
        return store.list(operation.id(), 20);
    }

    List<Accounts.Entitled> entitled(OperationView operation) {
        return accounts.entitled(Permission.COMMAND_HOLD, operation.code());
    }

    /** Refuses NOT_THE_HOLDER, RECEIVER_UNFIT, HANDOVER_OPEN. */
    @Transactional
    void offer(OperationView operation, String to, String text, Instant at, By by) {
        lock.lock(operation.id());
        if (!holds(operation, by)) {
            throw CommandProblem.NOT_THE_HOLDER.refuse();
        }
        if (to.equals(by.name())
                || entitled(operation).stream().noneMatch(a -> a.username().equals(to))) {
            throw CommandProblem.RECEIVER_UNFIT.refuse("to", to);
        }
        if (store.open(operation.id()).isPresent()) {
            throw CommandProblem.HANDOVER_OPEN.refuse();
        }
        store.offer(operation.id(), by.name(), to, text, at);
        log.enter(operation, at, by, "command-offered", to, text, Map.of());
    }

    /** Refuses HANDOVER_NOT_FOUND, HANDOVER_ENDED, NOT_FOR_YOU. */
    @Transactional
    void accept(OperationView operation, int id, Instant at, By by) {
        lock.lock(operation.id());
        Handover handover = waiting(operation, id);
        if (!handover.to().equals(by.name())) {
            throw CommandProblem.NOT_FOR_YOU.refuse();
        }
        store.end(id, "accepted", at, by.name());
        store.hold(operation.id(), by.name(), at);
        log.enter(operation, at, by, "command-accepted", by.name(), "", Map.of("from", handover.from()));
    }

    /** The one it is offered to declines, the one who offers takes it back. Refuses as {@link #accept}. */
    @Transactional
    void decline(OperationView operation, int id, Instant at, By by) {
        lock.lock(operation.id());
        Handover handover = waiting(operation, id);
        boolean receiver = handover.to().equals(by.name());
        if (!receiver && !handover.from().equals(by.name())) {
            throw CommandProblem.NOT_FOR_YOU.refuse();
        }
        String outcome = receiver ? "declined" : "withdrawn";
        store.end(id, outcome, at, by.name());
        log.enter(operation, at, by, "command-" + outcome, handover.to(), "", Map.of("from", handover.from()));
    }

    /** Takes the command without its being handed over; a hand-over that waits lapses. Refuses ALREADY_HOLDER. */
    @Transactional
    void assume(OperationView operation, String reason, Instant at, By by) {
        lock.lock(operation.id());
        if (holds(operation, by)) {
            throw CommandProblem.ALREADY_HOLDER.refuse();
        }
        store.open(operation.id()).ifPresent(open -> store.end(open.id(), "lapsed", at, by.name()));
        var before = store.holder(operation.id());
        store.hold(operation.id(), by.name(), at);
        log.enter(
                operation,
                at,
                by,
                "command-assumed",
                by.name(),
                reason,
                before.<Map<String, ?>>map(h -> Map.of("from", h.account())).orElse(Map.of()));
    }

    private boolean holds(OperationView operation, By by) {
        return store.holder(operation.id())
                .filter(h -> h.account().equals(by.name()))
                .isPresent();
    }

    private Handover waiting(OperationView operation, int id) {
        Handover handover =
                store.find(operation.id(), id).orElseThrow(() -> CommandProblem.HANDOVER_NOT_FOUND.refuse("id", id));
        if (handover.outcome() != null) {
            throw CommandProblem.HANDOVER_ENDED.refuse("outcome", handover.outcome());
        }
        return handover;
    }
}
