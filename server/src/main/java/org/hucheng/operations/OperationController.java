package org.hucheng.operations;

import java.time.Clock;
import java.util.List;
import org.hucheng.identity.Actor;
import org.hucheng.identity.Permission;
import org.hucheng.identity.Permit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The operations an account may see. One operation's own page names members too and is therefore given by the organisation. */
@RestController
@RequestMapping("/api/v1/operations")
class OperationController {
    private final Operations operations;
    private final Clock clock;

    OperationController(Operations operations, Clock clock) {
        this.operations = operations;
        this.clock = clock;
    }

    @GetMapping
    @Permit(Permission.SIGNED_IN)
    List<OperationJson> list(Actor actor) {
        return operations.list().stream()
                .filter(o -> actor.mayEnter(o.code()))
                .map(o -> OperationJson.of(o, clock.instant()))
                .toList();
    }

    @GetMapping(value = "/{op}/outline", produces = "application/geo+json")
    @Permit(Permission.SIGNED_IN)
    JsonNode outline(@PathVariable String op) {
        return operations.outline(operations.get(op).id());
    }
}
