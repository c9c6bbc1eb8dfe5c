package org.hucheng.privacy;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.hucheng.identity.Actor;
import org.hucheng.identity.Permission;
import org.hucheng.identity.Permit;
import org.hucheng.kernel.Page;
import org.hucheng.operations.Operations;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One's own accesses, and the ones that another person oversees and reviews. */
@RestController
@RequestMapping("/api/v1/operations/{op}")
class AccessController {
    private final Accesses accesses;
    private final AccessStore store;
    private final Operations operations;
    private final Clock clock;

    AccessController(Accesses accesses, AccessStore store, Operations operations, Clock clock) {
        this.accesses = accesses;
        this.store = store;
        this.operations = operations;
        this.clock = clock;
    }

    record MineJson(List<AccessJson> accesses) {}

    /** @param overdue the oldest has waited longer than the operation allows */
    record WaitingJson(long count, @Nullable OffsetDateTime oldest, boolean overdue) {}

    record ReviewForm(@Nullable Boolean justified, @Nullable String reason) {}

    /** Those of whoever asks that last. */
    @GetMapping("/accesses")
    @Permit(Permission.SIGNED_IN)
    MineJson mine(@PathVariable String op, Actor actor) {
        var operation = operations.get(op);
        return new MineJson(accesses.mine(operation, actor).stream()
                .map(m -> AccessJson.of(m.access(), m.masked(), operation, clock.instant()))
                .toList());
    }

    @PostMapping("/accesses/{id}/close")
    @Permit(Permission.SIGNED_IN)
    void close(@PathVariable String op, @PathVariable int id, Actor actor) {
        accesses.close(operations.get(op), id, actor);
    }

    /** @param glass only those of emergencies */
    @GetMapping("/privacy/accesses")
    @Permit(Permission.PRIVACY_READ)
    Page<AccessJson> list(
            @PathVariable String op,
            @RequestParam(defaultValue = "false") boolean glass,
            @RequestParam @Nullable Long after,
            @RequestParam @Nullable Integer limit) {
        var operation = operations.get(op);
        int size = Page.size(limit);
        var found = store.list(operation.id(), glass, after == null ? Integer.MAX_VALUE : after, size + 1);
        var rows = found.stream()
                .limit(size)
                .map(a -> AccessJson.of(a, a.tokens().getFirst().toString(), operation, clock.instant()))
                .toList();
        return new Page<>(
                rows, found.size() > size ? Integer.toString(rows.getLast().id()) : null, null);
    }

    @GetMapping("/privacy/accesses/waiting")
    @Permit(Permission.PRIVACY_READ)
    WaitingJson waiting(@PathVariable String op) {
        var operation = operations.get(op);
        var waiting = store.waiting(operation.id());
        var oldest = waiting.oldest();
        return new WaitingJson(
                waiting.count(),
                oldest == null ? null : oldest.atZone(operation.zone()).toOffsetDateTime(),
                oldest != null
                        && clock.instant()
                                .isAfter(oldest.plus(AccessRules.of(operation).reviewWithin())));
    }

    @PostMapping("/privacy/accesses/{id}/review")
    @Permit(Permission.PRIVACY_REVIEW)
    AccessJson review(@PathVariable String op, @PathVariable int id, @RequestBody ReviewForm form, Actor actor) {
        var operation = operations.get(op);
        accesses.review(operation, id, form.justified(), form.reason(), actor);
        Access now = store.find(operation.id(), id).orElseThrow();
        return AccessJson.of(now, now.tokens().getFirst().toString(), operation, clock.instant());
    }
}
