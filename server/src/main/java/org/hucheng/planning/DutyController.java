package org.hucheng.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.hucheng.identity.Permission;
import org.hucheng.identity.Permit;
import org.hucheng.kernel.DayWindow;
import org.hucheng.kernel.KernelProblem;
import org.hucheng.kernel.Page;
import org.hucheng.kernel.Text;
import org.hucheng.operations.OperationView;
import org.hucheng.operations.Operations;
import org.hucheng.organisation.MemberRef;
import org.hucheng.organisation.OrganisationProblem;
import org.hucheng.planning.AbsenceController.AbsenceJson;
import org.hucheng.planning.PublishedStore.Timed;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Published duties: of days, posts and units, and of one member. */
@RestController
@RequestMapping("/api/v1/operations/{op}")
class DutyController {
    private static final int MOST_DAYS = 62;

    private final PublishedStore published;
    private final AbsenceStore absences;
    private final Situations situations;
    private final Operations operations;

    DutyController(PublishedStore published, AbsenceStore absences, Situations situations, Operations operations) {
        this.published = published;
        this.absences = absences;
        this.situations = situations;
        this.operations = operations;
    }

    /** @param place the post's code, {@code version} the one that brought the duty */
    record DutyJson(
            String member,
            Text name,
            LocalDate day,
            SpotJson place,
            Text postName,
            Text shiftName,
            OffsetDateTime begins,
            OffsetDateTime ends,
            int roster,
            int version) {
        static DutyJson of(Timed timed, Situation situation) {
            Assignment duty = timed.duty();
            var member = Objects.requireNonNull(situation.members.get(duty.memberId()));
            var zone = situation.operation.zone();
            KnownShift shift = situation.rules.shifts().get(duty.shiftId());
            return new DutyJson(
                    member.code(),
                    member.name(),
                    duty.day(),
                    Objects.requireNonNull(SpotJson.of(duty, situation)),
                    Objects.requireNonNull(situation.posts.get(duty.postId())).name(),
                    shift == null ? new Text(duty.shift(), duty.shift()) : shift.name(),
                    timed.begins().atZone(zone).toOffsetDateTime(),
                    timed.ends().atZone(zone).toOffsetDateTime(),
                    timed.rosterNumber(),
                    timed.version());
        }
    }

    /** What the list may be narrowed to, bound from the address. */
    record Asked(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String post,
            @Nullable String member,
            @Nullable String unit) {
        PublishedStore.Filter of(Situation situation) {
            var days = days(from, to, situation.operation);
            return new PublishedStore.Filter(
                    situation.operation.id(), days.from(), days.to(), postId(situation), memberIds(situation));
        }

        private @Nullable Integer postId(Situation situation) {
            if (post == null) {
                return null;
            }
            var known = situation.posts.find(post);
            if (known == null) {
                throw PlanningProblem.POST_UNKNOWN.refuse("post", post);
            }
            return known.id();
        }

        private Integer @Nullable [] memberIds(Situation situation) {
            if (member != null) {
                return new Integer[] {
                    AbsenceController.member(situation, member).id()
                };
            }
            if (unit == null) {
                return null;
            }
            var home = situation.units.find(unit);
            if (home == null) {
                throw OrganisationProblem.UNIT_NOT_FOUND.refuse("unit", unit);
            }
            return situation.members.all().stream()
                    .filter(m -> situation.units.isWithin(m.unitId(), home.id()))
                    .map(MemberRef::id)
                    .toArray(Integer[]::new);
        }
    }

    private static DayWindow days(@Nullable LocalDate from, @Nullable LocalDate to, OperationView operation) {
        LocalDate first = from == null ? operation.period().from() : from;
        LocalDate last = to == null ? (from == null ? operation.period().to() : from) : to;
        var days = new DayWindow(first, last);
        if (days.days() > MOST_DAYS) {
            throw KernelProblem.FIELD_INVALID.refuse("field", "to", "most", MOST_DAYS);
        }
        return days;
    }

    @GetMapping("/duties")
    @Permit(Permission.ROSTER_READ)
    Page<DutyJson> duties(
            @PathVariable String op,
            Asked asked,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable Integer limit) {
        var situation = situations.of(operations.get(op));
        var filter = asked.of(situation);
        int size = Page.size(limit);
        var from = Cursor.of(after);
        List<Timed> rows = published.list(filter, from.begins(), from.id(), size + 1);
        var shown = rows.stream().limit(size).toList();
        return new Page<>(
                shown.stream().map(d -> DutyJson.of(d, situation)).toList(),
                rows.size() > size ? Cursor.after(shown.getLast()) : null,
                published.count(filter));
    }

    /** Where a page ended. */
    private record Cursor(@Nullable Instant begins, long id) {
        static Cursor of(@Nullable String after) {
            if (after == null) {
                return new Cursor(null, 0);
            }
            String[] parts = after.split("\\.", 2);
            try {
                return new Cursor(
                        Instant.ofEpochSecond(Long.parseLong(parts[0])), Long.parseLong(parts[parts.length - 1]));
            } catch (NumberFormatException e) {
                throw KernelProblem.FIELD_INVALID.refuse("field", "after", "value", after);
            }
        }

        static String after(Timed last) {
            return last.begins().getEpochSecond() + "." + last.id();
        }
    }

    record MemberJson(
            String member,
            Text name,
            LocalDate from,
            LocalDate to,
            List<DutyJson> duties,
            List<AbsenceJson> absences,
            double hours,
            int nights,
            int weekends) {}

    @GetMapping("/members/{member}/roster")
    @Permit(Permission.ROSTER_READ)
    MemberJson member(
            @PathVariable String op,
            @PathVariable String member,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to) {
        var situation = situations.of(operations.get(op));
        MemberRef who = AbsenceController.member(situation, member);
        var days = days(from, to, situation.operation);
        var filter = new PublishedStore.Filter(
                situation.operation.id(), days.from(), days.to(), null, new Integer[] {who.id()});
        List<Timed> duties = published.list(filter, null, 0, Page.LARGEST);
        var away = absences.list(
                new AbsenceStore.Filter(situation.operation.id(), days.from(), days.to(), who.id(), null),
                Integer.MAX_VALUE,
                Page.LARGEST);
        var shifts = situation.rules.shifts();
        return new MemberJson(
                who.code(),
                who.name(),
                days.from(),
                days.to(),
                duties.stream().map(d -> DutyJson.of(d, situation)).toList(),
                away.stream().map(a -> AbsenceJson.of(a, situation)).toList(),
                duties.stream()
                                .map(d -> shifts.get(d.duty().shiftId()))
                                .filter(Objects::nonNull)
                                .mapToInt(KnownShift::counted)
                                .sum()
                        / 60.0,
                (int) duties.stream()
                        .map(d -> shifts.get(d.duty().shiftId()))
                        .filter(s -> s != null && s.night())
                        .count(),
                (int) duties.stream()
                        .filter(d -> d.duty().day().getDayOfWeek().getValue() >= 6)
                        .count());
    }
}
