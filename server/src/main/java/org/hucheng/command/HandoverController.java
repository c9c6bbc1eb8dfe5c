package org.hucheng.command;

import static org.hucheng.kernel.Field.required;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.hucheng.identity.Accounts;
import org.hucheng.identity.Actor;
import org.hucheng.identity.Permission;
import org.hucheng.identity.Permit;
import org.hucheng.operations.OperationView;
import org.hucheng.operations.Operations;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who holds the command, and its transfer from one to the next. */
@RestController
@RequestMapping("/api/v1/operations/{op}/command")
class HandoverController {
    private final Handovers handovers;
    private final CommandClock clock;
    private final Operations operations;

    HandoverController(Handovers handovers, CommandClock clock, Operations operations) {
        this.handovers = handovers;
        this.clock = clock;
        this.operations = operations;
    }

    record HolderJson(String account, OffsetDateTime since) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record HandoverJson(
            int id,
            String from,
            String to,
            OffsetDateTime offeredAt,
            String text,
            @Nullable String outcome,
            @Nullable OffsetDateTime endedAt) {}

    /** @param entitled who could hold the command; the accounts a user name stands for */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CommandJson(@Nullable HolderJson holder, List<HandoverJson> handovers, List<Accounts.Entitled> entitled) {}

    record Body(
            @Nullable String to,
            @Nullable String text,
            @Nullable OffsetDateTime at) {}

    @GetMapping
    @Permit(Permission.COMMAND_READ)
    CommandJson command(@PathVariable String op) {
        return page(operations.get(op));
    }

    @PostMapping("/handovers")
    @ResponseStatus(HttpStatus.CREATED)
    @Permit(Permission.COMMAND_HOLD)
    CommandJson offer(@PathVariable String op, @RequestBody Body body, Actor actor) {
        var operation = operations.get(op);
        handovers.offer(
                operation,
                required("to", body.to()),
                Written.text("text", body.text(), Written.LONGEST),
                clock.moment(operation, body.at()),
                actor.by());
        return page(operation);
    }

    @PostMapping("/handovers/{id}/accept")
    @Permit(Permission.COMMAND_HOLD)
    CommandJson accept(@PathVariable String op, @PathVariable int id, @RequestBody Body body, Actor actor) {
        var operation = operations.get(op);
        handovers.accept(operation, id, clock.moment(operation, body.at()), actor.by());
        return page(operation);
    }

    @PostMapping("/handovers/{id}/decline")
    @Permit(Permission.COMMAND_HOLD)
    CommandJson decline(@PathVariable String op, @PathVariable int id, @RequestBody Body body, Actor actor) {
        var operation = operations.get(op);
        handovers.decline(operation, id, clock.moment(operation, body.at()), actor.by());
        return page(operation);
    }

    @PostMapping("/assume")
    @ResponseStatus(HttpStatus.CREATED)
    @Permit(Permission.COMMAND_HOLD)
    CommandJson assume(@PathVariable String op, @RequestBody Body body, Actor actor) {
        var operation = operations.get(op);
        handovers.assume(
                operation,
                Written.text("text", body.text(), Written.LONGEST),
                clock.moment(operation, body.at()),
                actor.by());
        return page(operation);
    }

    private CommandJson page(OperationView operation) {
        return new CommandJson(
                handovers
                        .holder(operation)
                        .map(h -> new HolderJson(h.account(), local(h.since(), operation)))
                        .orElse(null),
                handovers.list(operation).stream()
                        .map(h -> new HandoverJson(
                                h.id(),
                                h.from(),
                                h.to(),
                                local(h.offeredAt(), operation),
                                h.text(),
                                h.outcome(),
                                h.endedAt() == null ? null : local(h.endedAt(), operation)))
                        .toList(),
                handovers.entitled(operation));
    }

    private static OffsetDateTime local(Instant at, OperationView operation) {
        return at.atZone(operation.zone()).toOffsetDateTime();
    }
}
