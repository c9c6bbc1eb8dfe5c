package org.hucheng.planning;

import static org.hucheng.kernel.Field.required;

import java.time.LocalDate;
import java.util.List;
import org.hucheng.identity.Actor;
import org.hucheng.identity.Permission;
import org.hucheng.identity.Permit;
import org.hucheng.kernel.KernelProblem;
import org.hucheng.operations.Operations;
import org.hucheng.planning.Changes.Change;
import org.hucheng.planning.Changes.Consequences;
import org.hucheng.planning.Changes.Spot;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Changes of a working copy by hand. */
@RestController
@RequestMapping("/api/v1/operations/{op}/rosters/{number}/changes")
class ChangeController {
    private static final int MOST = 200;

    private final Adjusting adjusting;
    private final Rosters rosters;
    private final Operations operations;

    ChangeController(Adjusting adjusting, Rosters rosters, Operations operations) {
        this.adjusting = adjusting;
        this.rosters = rosters;
        this.operations = operations;
    }

    record SpotBody(
            @Nullable String post,
            @Nullable String system,
            @Nullable String shift,
            @Nullable String agency,
            @Nullable String skill) {
        Spot toSpot() {
            return new Spot(
                    required("post", post), required("system", system), required("shift", shift), agency, skill);
        }
    }

    record ChangeBody(
            @Nullable String member,
            @Nullable LocalDate day,
            @Nullable SpotBody from,
            @Nullable SpotBody to) {
        Change toChange() {
            if (from == null && to == null) {
                throw KernelProblem.FIELD_MISSING.refuse("field", "to");
            }
            return new Change(
                    required("member", member),
                    required("day", day),
                    from == null ? null : from.toSpot(),
                    to == null ? null : to.toSpot());
        }
    }

    record Body(@Nullable Integer revision, @Nullable List<ChangeBody> changes) {
        List<Change> toChanges() {
            List<ChangeBody> asked = required("changes", changes);
            if (asked.isEmpty() || asked.size() > MOST) {
                throw KernelProblem.FIELD_INVALID.refuse("field", "changes", "least", 1, "most", MOST);
            }
            return asked.stream().map(ChangeBody::toChange).toList();
        }
    }

    @PostMapping("/try")
    @Permit(Permission.ROSTER_READ)
    Consequences tried(@PathVariable String op, @PathVariable int number, @RequestBody Body body) {
        var operation = operations.get(op);
        rosters.get(operation, number);
        return adjusting.tried(operation, number, required("revision", body.revision()), body.toChanges());
    }

    @PostMapping
    @Permit(Permission.ROSTER_PLAN)
    Consequences change(@PathVariable String op, @PathVariable int number, @RequestBody Body body, Actor actor) {
        var operation = operations.get(op);
        rosters.get(operation, number);
        return adjusting.change(operation, number, required("revision", body.revision()), body.toChanges(), actor.by());
    }
}
