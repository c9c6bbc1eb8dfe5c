package org.hucheng.roster;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.hucheng.identity.Permission;
import org.hucheng.identity.Permit;
import org.hucheng.kernel.KernelProblem;
import org.hucheng.operations.OperationView;
import org.hucheng.operations.Operations;
import org.hucheng.posts.PostRef;
import org.hucheng.roster.Coverage.Tally;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One post's demand against who is there, and how long of a day it was short of somebody. */
@RestController
class ManningController {
    private final MovementStore movements;
    private final DemandBook book;
    private final Roster roster;
    private final Operations operations;

    ManningController(MovementStore movements, DemandBook book, Roster roster, Operations operations) {
        this.movements = movements;
        this.book = book;
        this.roster = roster;
        this.operations = operations;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LineJson(
            String system,
            String shift,
            String agency,
            @Nullable String skill,
            int needed,
            int present,
            int missing,
            @Nullable OffsetDateTime since) {}

    record DutyJson(String system, String shift, LocalDate day, long requiredMinutes, long uncoveredMinutes) {}

    record ManningJson(
            OffsetDateTime asOf,
            List<LineJson> lines,
            LocalDate day,
            long requiredMinutes,
            long uncoveredMinutes,
            List<DutyJson> shifts) {}

    /** The lines are of the moment; the minutes are of the day, up to the moment. */
    @GetMapping("/api/v1/operations/{op}/posts/{post}/manning")
    @Permit(Permission.POSTS_READ)
    ManningJson manning(
            @PathVariable String op,
            @PathVariable String post,
            @RequestParam @Nullable LocalDate day,
            @RequestParam @Nullable OffsetDateTime at) {
        var operation = operations.get(op);
        var demands = book.of(operation).demands();
        var found = demands.posts.find(post);
        if (found == null) {
            throw KernelProblem.ROUTE_NOT_FOUND.refuse("post", post);
        }
        Instant moment = roster.moment(operation, at);
        LocalDate shown = day != null ? day : LocalDate.ofInstant(moment, operation.zone());
        var whole = coverage(operation, demands, found, shown, moment);
        var total = whole.total();
        return new ManningJson(
                local(moment, operation),
                lines(operation, demands, found, moment),
                shown,
                total.requiredMinutes(),
                total.uncoveredMinutes(),
                whole.byDuty().entrySet().stream()
                        .map(e -> toJson(e.getKey(), e.getValue()))
                        .toList());
    }

    private Coverage coverage(OperationView operation, Demands demands, PostRef post, LocalDate day, Instant moment) {
        Instant from = day.atStartOfDay(operation.zone()).toInstant();
        Instant end = day.plusDays(1).atStartOfDay(operation.zone()).toInstant();
        Instant to = end.isBefore(moment) ? end : moment;
        return new Coverage(demands.within(post, from, to), stays(operation, post, from, to), demands::member);
    }

    private List<LineJson> lines(OperationView operation, Demands demands, PostRef post, Instant moment) {
        var stays = stays(operation, post, moment.minus(GapDesk.SINCE), moment);
        var reckoning = new Reckoning(demands, moment);
        stays.stream().filter(s -> s.at(moment)).forEach(s -> reckoning.with(s.memberId(), s.postId()));
        var before = GapDesk.before(demands, post, stays, moment);
        return reckoning.lines(post).stream()
                .map(line -> {
                    var gap = line.gap();
                    return new LineJson(
                            gap.system(),
                            gap.shift(),
                            gap.agency(),
                            gap.skill(),
                            gap.needed(),
                            gap.present(),
                            gap.missing(),
                            line.missing() == 0 ? null : local(before.missingSince(line.wanted(), moment), operation));
                })
                .toList();
    }

    private List<Stay> stays(OperationView operation, PostRef post, Instant from, Instant to) {
        return Stay.of(movements.all(operation.id(), from.minus(Stay.LONGEST), to)).stream()
                .filter(s -> s.postId() == post.id())
                .toList();
    }

    private static DutyJson toJson(Coverage.Duty duty, Tally tally) {
        return new DutyJson(duty.system(), duty.shift(), duty.day(), tally.requiredMinutes(), tally.uncoveredMinutes());
    }

    private static OffsetDateTime local(Instant at, OperationView operation) {
        return at.atZone(operation.zone()).toOffsetDateTime();
    }
}
