package org.hucheng.planning;

import static org.hucheng.kernel.Field.required;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.hucheng.identity.Actor;
import org.hucheng.identity.Permission;
import org.hucheng.identity.Permit;
import org.hucheng.kernel.Text;
import org.hucheng.operations.Operations;
import org.hucheng.organisation.MemberRef;
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

/** What members would like, on the desk. */
@RestController
@RequestMapping("/api/v1/operations/{op}/wishes")
class WishController {
    private final Wishes wishes;
    private final Situations situations;
    private final Operations operations;

    WishController(Wishes wishes, Situations situations, Operations operations) {
        this.wishes = wishes;
        this.situations = situations;
        this.operations = operations;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WishJson(
            int id,
            String member,
            Text name,
            LocalDate day,
            @Nullable String system,
            @Nullable String shift,
            boolean serves,
            String by,
            OffsetDateTime at) {
        static WishJson of(WishRow row, Situation situation) {
            MemberRef member = Objects.requireNonNull(situation.members.get(row.memberId()));
            return new WishJson(
                    row.id(),
                    member.code(),
                    member.name(),
                    row.day(),
                    row.system(),
                    row.shift(),
                    row.serves(),
                    row.by(),
                    row.at().atZone(situation.operation.zone()).toOffsetDateTime());
        }
    }

    record WishesJson(List<WishJson> items) {}

    /** Of the whole operation's days unless others are asked for. */
    @GetMapping
    @Permit(Permission.ROSTER_READ)
    WishesJson list(
            @PathVariable String op,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to,
            @RequestParam @Nullable String member) {
        var operation = operations.get(op);
        var situation = situations.of(operation);
        var rows = wishes.list(
                operation,
                from == null ? operation.period().from() : from,
                to == null ? operation.period().to() : to,
                member == null
                        ? null
                        : (Integer) AbsenceController.member(situation, member).id());
        return new WishesJson(rows.stream().map(r -> WishJson.of(r, situation)).toList());
    }

    record Body(
            @Nullable String member,
            @Nullable LocalDate day,
            @Nullable String system,
            @Nullable String shift,
            @Nullable Boolean serves) {}

    record SaidJson(int id) {}

    /** Written down for somebody who said it. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Permit(Permission.ROSTER_PLAN)
    SaidJson say(@PathVariable String op, @RequestBody Body body, Actor actor) {
        var operation = operations.get(op);
        MemberRef member = AbsenceController.member(situations.of(operation), required("member", body.member()));
        var wish = new Wishes.New(
                member.id(),
                required("day", body.day()),
                body.shift() == null ? null : required("system", body.system()),
                body.system() == null ? null : required("shift", body.shift()),
                required("serves", body.serves()));
        return new SaidJson(wishes.say(operation, member, wish, actor.by()));
    }

    @PostMapping("/{id}/withdraw")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Permit(Permission.ROSTER_PLAN)
    void withdraw(@PathVariable String op, @PathVariable int id, Actor actor) {
        wishes.withdraw(operations.get(op), id, null, actor.by());
    }
}
