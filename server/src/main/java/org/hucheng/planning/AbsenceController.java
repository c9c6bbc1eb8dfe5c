package org.hucheng.planning;

import static org.hucheng.kernel.Field.required;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.hucheng.identity.Actor;
import org.hucheng.identity.Permission;
import org.hucheng.identity.Permit;
import org.hucheng.kernel.DayWindow;
import org.hucheng.kernel.KernelProblem;
import org.hucheng.kernel.Page;
import org.hucheng.kernel.Scope;
import org.hucheng.kernel.Text;
import org.hucheng.operations.OperationView;
import org.hucheng.operations.Operations;
import org.hucheng.organisation.MemberRef;
import org.hucheng.planning.AbsenceStore.NewAbsence;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who is away. */
@RestController
@RequestMapping("/api/v1/operations/{op}/absences")
class AbsenceController {
    private final Absences absences;
    private final Situations situations;
    private final Operations operations;
    private final Clock clock;

    AbsenceController(Absences absences, Situations situations, Operations operations, Clock clock) {
        this.absences = absences;
        this.situations = situations;
        this.operations = operations;
        this.clock = clock;
    }

    record AbsenceJson(
            int id,
            String member,
            Text name,
            LocalDate from,
            LocalDate to,
            String kind,
            String source,
            String by,
            OffsetDateTime at) {
        static AbsenceJson of(AbsenceRow row, Situation situation) {
            MemberRef member = Objects.requireNonNull(situation.members.get(row.memberId()));
            return new AbsenceJson(
                    row.id(),
                    member.code(),
                    member.name(),
                    row.from(),
                    row.to(),
                    row.kind(),
                    row.source(),
                    row.by(),
                    row.at().atZone(situation.operation.zone()).toOffsetDateTime());
        }
    }

    @GetMapping
    @Permit(Permission.ROSTER_READ)
    Page<AbsenceJson> list(
            @PathVariable String op,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to,
            @RequestParam @Nullable String member,
            @RequestParam @Nullable String kind,
            @RequestParam @Nullable Integer after,
            @RequestParam @Nullable Integer limit) {
        var operation = operations.get(op);
        var situation = situations.of(operation);
        if (kind != null) {
            Absences.mustBeKnown(kind);
        }
        var days = new DayWindow(
                from == null ? operation.period().from() : from,
                to == null ? operation.period().to() : to);
        var filter = new AbsenceStore.Filter(
                operation.id(),
                days.from(),
                days.to(),
                member == null ? null : (Integer) member(situation, member).id(),
                kind);
        int size = Page.size(limit);
        List<AbsenceRow> rows = absences.list(filter, after == null ? Integer.MAX_VALUE : after, size + 1);
        var shown =
                rows.stream().limit(size).map(r -> AbsenceJson.of(r, situation)).toList();
        return new Page<>(
                shown, rows.size() > size ? Integer.toString(shown.getLast().id()) : null, absences.count(filter));
    }

    record Body(
            @Nullable String member,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String kind,
            @Nullable OffsetDateTime at) {}

    /** Of a running operation the moment is now, whatever the body says. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Permit(Permission.ROSTER_REPAIR)
    AbsenceJson report(@PathVariable String op, @RequestBody Body body, Actor actor) {
        var operation = operations.get(op);
        var situation = situations.of(operation);
        var days = new DayWindow(required("from", body.from()), required("to", body.to()));
        var absence = new NewAbsence(
                member(situation, required("member", body.member())).id(),
                days.from(),
                days.to(),
                required("kind", body.kind()));
        return AbsenceJson.of(
                absences.report(operation, absence, moment(operation, body.at(), clock), actor.by()), situation);
    }

    @PostMapping("/{id}/withdraw")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Permit(Permission.ROSTER_REPAIR)
    void withdraw(@PathVariable String op, @PathVariable int id, Actor actor) {
        absences.withdraw(operations.get(op), id, actor.by());
    }

    /** One whom the caller may see; refuses MEMBER_UNKNOWN. */
    static MemberRef member(Situation situation, String code) {
        MemberRef member = situation.members.find(code);
        if (member == null || !Scope.current().seesUnit(situation.operation.id(), member.unitId())) {
            throw PlanningProblem.MEMBER_UNKNOWN.refuse("member", code);
        }
        return member;
    }

    /** What is asked for only counts for an operation that is over; refuses FIELD_INVALID outside its period. */
    static Instant moment(OperationView operation, @Nullable OffsetDateTime asked, Clock clock) {
        Instant now = clock.instant();
        if (asked == null || !operation.status(now).equals("ended")) {
            return operation.clock(now);
        }
        if (!operation.period().in(operation.zone()).contains(asked.toInstant())) {
            throw KernelProblem.FIELD_INVALID.refuse("field", "at", "value", asked.toString());
        }
        return asked.toInstant();
    }
}
