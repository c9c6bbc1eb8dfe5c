package org.hucheng.duties;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.hucheng.duties.SwapJson.Coded;
import org.hucheng.identity.Permission;
import org.hucheng.identity.Permit;
import org.hucheng.kernel.KernelProblem;
import org.hucheng.kernel.Scope;
import org.hucheng.kernel.Text;
import org.hucheng.operations.OperationView;
import org.hucheng.operations.Operations;
import org.hucheng.organisation.Organisation;
import org.hucheng.planning.PublishedRosters;
import org.hucheng.posts.Posts;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Hand-overs on the desk: a post's, and those anywhere that still lack a signature. */
@RestController
class HandOverController {
    private static final Duration SHOWN = Duration.ofDays(2);

    /** Of so many at most the list says which they are. */
    private static final int LISTED = 200;

    private final EndedShifts ended;
    private final PublishedRosters published;
    private final Operations operations;
    private final Organisation organisation;
    private final Posts posts;
    private final Clock clock;

    HandOverController(
            EndedShifts ended,
            PublishedRosters published,
            Operations operations,
            Organisation organisation,
            Posts posts,
            Clock clock) {
        this.ended = ended;
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
        Instant to = moment(operation, at);
        var names = names(operation);
        return new HandOversJson(ended.ofPost(operation, found.id(), to.minus(SHOWN), to).stream()
                .map(s -> HandOverJson.of(s, shiftName(operation, s), names))
                .toList());
    }

    /**
     * A shift that still lacks a signature.
     *
     * @param late whether the tolerance has passed
     * @param leaders who was published to lead it, {@code next} who the one that follows
     */
    record OpenJson(Coded post, boolean late, List<Coded> leaders, List<Coded> next, HandOverJson handOver) {}

    /**
     * @param tolerance minutes
     * @param late how many of all of them should have been signed already
     * @param items the first of them
     */
    record AllOpenJson(OffsetDateTime asOf, long tolerance, int total, int late, List<OpenJson> items) {}

    /** Shifts that ended within a day before a moment, else before now, and that somebody has still to sign for; the late ones first. */
    @GetMapping("/api/v1/operations/{op}/hand-overs")
    @Permit(Permission.ROSTER_READ)
    AllOpenJson open(@PathVariable String op, @RequestParam @Nullable OffsetDateTime at) {
        var operation = operations.get(op);
        Instant to = moment(operation, at);
        var names = names(operation);
        var open = ended.open(operation, to.minus(HandOvers.LATE), to);
        return new AllOpenJson(
                names.local(to),
                EndedShifts.tolerance(operation).toMinutes(),
                open.size(),
                (int) open.stream().filter(s -> s.state().isLate()).count(),
                open.stream()
                        .limit(LISTED)
                        .map(s -> new OpenJson(
                                names.post(s.handOver().postId()),
                                s.state().isLate(),
                                s.leaders().stream().map(names::known).toList(),
                                s.next().stream().map(names::known).toList(),
                                HandOverJson.of(s, shiftName(operation, s), names)))
                        .toList());
    }

    private Instant moment(OperationView operation, @Nullable OffsetDateTime asked) {
        return asked == null ? operation.clock(clock.instant()) : asked.toInstant();
    }

    /** Whoever may see a post may see who leads there, of whatever unit. */
    private SwapJson.Names names(OperationView operation) {
        var members = Scope.system("who leads at a post").get(() -> organisation.members(operation.id()));
        return new SwapJson.Names(operation, members, posts.catalog(operation.id()));
    }

    private Text shiftName(OperationView operation, EndedShift shift) {
        return published.shiftName(
                operation, shift.handOver().system(), shift.handOver().shift());
    }
}
