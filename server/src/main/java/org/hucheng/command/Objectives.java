package org.hucheng.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hucheng.audit.By;
import org.hucheng.kernel.DayWindow;
import org.hucheng.operations.OperationView;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The objectives of an operation: set for some days, then reached or dropped. */
@Component
class Objectives {
    private final ObjectiveStore store;
    private final DirectiveStore lock;
    private final CommandLog log;

    Objectives(ObjectiveStore store, DirectiveStore lock, CommandLog log) {
        this.store = store;
        this.lock = lock;
        this.log = log;
    }

    List<Objective> list(OperationView operation, Instant at) {
        return store.list(operation.id(), LocalDate.ofInstant(at, operation.zone()), operation.zone());
    }

    @Transactional
    void set(OperationView operation, String text, DayWindow days, Instant at, By by) {
        lock.lock(operation.id());
        int number = store.add(operation.id(), text, days, at, by.name());
        log.enter(
                operation,
                at,
                by,
                "objective-set",
                Integer.toString(number),
                text,
                Map.of("from", days.from().toString(), "to", days.to().toString()));
    }

    /** Refuses OBJECTIVE_NOT_FOUND, OBJECTIVE_ENDED. */
    @Transactional
    void end(OperationView operation, int number, String outcome, String text, Instant at, By by) {
        int id = store.find(operation.id(), number)
                .orElseThrow(() -> CommandProblem.OBJECTIVE_NOT_FOUND.refuse("number", number));
        store.end(id, outcome, text, at, by.name());
        log.enter(operation, at, by, "objective-" + outcome, Integer.toString(number), text, Map.of());
    }
}
