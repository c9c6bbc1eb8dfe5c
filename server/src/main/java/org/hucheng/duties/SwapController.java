package org.hucheng.duties;

import static org.hucheng.kernel.Field.required;

import java.util.List;
import org.hucheng.identity.Actor;
import org.hucheng.identity.Permission;
import org.hucheng.identity.Permit;
import org.hucheng.kernel.Scope;
import org.hucheng.operations.OperationView;
import org.hucheng.operations.Operations;
import org.hucheng.organisation.Organisation;
import org.hucheng.posts.Posts;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Swaps and sign-ups on the desk. */
@RestController
@RequestMapping("/api/v1/operations/{op}/swaps")
class SwapController {
    private final Swaps swaps;
    private final Operations operations;
    private final Organisation organisation;
    private final Posts posts;

    SwapController(Swaps swaps, Operations operations, Organisation organisation, Posts posts) {
        this.swaps = swaps;
        this.operations = operations;
        this.organisation = organisation;
        this.posts = posts;
    }

    record Body(@Nullable String reason) {}

    record SwapsJson(List<SwapJson> items) {}

    @GetMapping
    @Permit(Permission.ROSTER_READ)
    SwapsJson list(@PathVariable String op, @RequestParam(defaultValue = "taken") String state) {
        var operation = operations.get(op);
        var names = names(operation);
        return new SwapsJson(swaps.list(operation, state.equals("all") ? null : state).stream()
                .map(s -> SwapJson.of(s, names))
                .toList());
    }

    @PostMapping("/{id}/approve")
    @Permit(Permission.ROSTER_REPAIR)
    SwapJson approve(@PathVariable String op, @PathVariable int id, @RequestBody Body body, Actor actor) {
        var operation = operations.get(op);
        String reason = body.reason() == null ? "" : body.reason();
        return SwapJson.of(swaps.approve(operation, id, reason, actor.by()), names(operation));
    }

    @PostMapping("/{id}/decline")
    @Permit(Permission.ROSTER_REPAIR)
    SwapJson decline(@PathVariable String op, @PathVariable int id, @RequestBody Body body, Actor actor) {
        var operation = operations.get(op);
        return SwapJson.of(
                swaps.decline(operation, id, required("reason", body.reason()), actor.by()), names(operation));
    }

    private SwapJson.Names names(OperationView operation) {
        // whoever may see the post may see who gives and takes there, of whatever unit
        var members = Scope.system("who swaps at a post").get(() -> organisation.members(operation.id()));
        return new SwapJson.Names(operation, members, posts.catalog(operation.id()));
    }
}
