package org.hucheng.duties;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.hucheng.identity.Permission;
import org.hucheng.identity.Permit;
import org.hucheng.kernel.KernelProblem;
import org.hucheng.kernel.Scope;
import org.hucheng.operations.Operations;
import org.hucheng.organisation.Organisation;
import org.hucheng.planning.PublishedRosters;
import org.hucheng.posts.Posts;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A post's hand-overs on the desk. */
@RestController
class HandOverController {
    private static final Duration SHOWN = Duration.ofDays(2);

    private final HandOvers handOvers;
    private final PublishedRosters published;
    private final Operations operations;
    private final Organisation organisation;
    private final Posts posts;
    private final Clock clock;

    HandOverController(
            HandOvers handOvers,
            PublishedRosters published,
            Operations operations,
            Organisation organisation,
            Posts posts,
            Clock clock) {
        this.handOvers = handOvers;
        this.published = published;
        this.operations = operations;
        this.organisation = organisation;
        this.posts = posts;
        this.clock = clock;
    }

    record HandOversJson(List<HandOverJson> items) {}

    /** Of two days up to a moment, else up to now; the newest shift first. */
    @GetMapping("/api/v1/operations/{op}/posts/{post}/hand-overs")
    @Permit(Permission.ROSTER_READ)
    HandOversJson list(@PathVariable String op, @PathVariable String post, @RequestParam @Nullable OffsetDateTime at) {
        var operation = operations.get(op);
        var catalog = posts.catalog(operation.id());
        var found = catalog.find(post);
        if (found == null) {
            throw KernelProblem.ROUTE_NOT_FOUND.refuse("post", post);
        }
        Instant to = at == null ? operation.clock(clock.instant()) : at.toInstant();
        // whoever may see the post may see who leads there, of whatever unit
        var members = Scope.system("who leads at a post").get(() -> organisation.members(operation.id()));
        var names = new SwapJson.Names(operation, members, catalog);
        return new HandOversJson(handOvers.ofPost(operation, found.id(), to.minus(SHOWN), to).stream()
                .map(h -> HandOverJson.of(h, published.shiftName(operation, h.system(), h.shift()), names))
                .toList());
    }
}
