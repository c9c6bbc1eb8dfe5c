package org.hucheng.roster;

import static org.hucheng.kernel.Field.required;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.hucheng.identity.Actor;
import org.hucheng.identity.Permission;
import org.hucheng.identity.Permit;
import org.hucheng.kernel.Page;
import org.hucheng.kernel.Text;
import org.hucheng.operations.OperationView;
import org.hucheng.operations.Operations;
import org.hucheng.organisation.MemberRef;
import org.hucheng.organisation.UnitTree;
import org.hucheng.roster.Candidates.Candidate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The list behind "no post unmanned", and the call-ins. */
@RestController
class GapController {
    private final GapDesk desk;
    private final CallIns calls;
    private final Roster roster;
    private final Operations operations;

    GapController(GapDesk desk, CallIns calls, Roster roster, Operations operations) {
        this.desk = desk;
        this.calls = calls;
        this.roster = roster;
        this.operations = operations;
    }

    record CodeAndName(String code, Text name) {}

    record PostJson(
            String code, Text name, String kind, @Nullable CodeAndName unit) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CandidateJson(
            String member,
            Text name,
            String kind,
            List<String> skills,
            @Nullable CodeAndName unit,
            String near,
            @Nullable Long restedMinutes) {}

    record ExpectedJson(String member, Text name) {}

    record CalledJson(String member, Text name, OffsetDateTime at, String by) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record GapJson(
            PostJson post,
            String system,
            String shift,
            LocalDate day,
            String agency,
            @Nullable String skill,
            int needed,
            int present,
            int missing,
            OffsetDateTime since,
            List<ExpectedJson> expected,
            List<CalledJson> calledIn,
            List<CandidateJson> candidates) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record GapsJson(
            OffsetDateTime asOf,
            int required,
            int manned,
            int missing,
            double restHours,
            List<GapJson> items,
            @Nullable String next,
            int total) {}

    @GetMapping("/api/v1/operations/{op}/gaps")
    @Permit(Permission.POSTS_READ)
    GapsJson gaps(
            @PathVariable String op,
            @RequestParam @Nullable OffsetDateTime at,
            @ModelAttribute GapDesk.Filter filter,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable Integer limit) {
        var operation = operations.get(op);
        var picture = desk.at(operation, roster.moment(operation, at), filter, after, Page.size(limit));
        var rows = picture.rows();
        return new GapsJson(
                local(picture.manning().at(), operation),
                picture.manning().required(),
                picture.manning().manned(),
                picture.manning().missing(),
                picture.rest().toMinutes() / 60.0,
                rows.stream().map(r -> toJson(r, picture, operation)).toList(),
                picture.more() ? rows.getLast().key() : null,
                picture.found());
    }

    record CallInBody(
            @Nullable String post,
            @Nullable String member,
            @Nullable String agency,
            @Nullable String skill,
            @Nullable OffsetDateTime at) {}

    /** Of a running operation the moment is now, whatever the body says. */
    @PostMapping("/api/v1/operations/{op}/call-ins")
    @ResponseStatus(HttpStatus.CREATED)
    @Permit(Permission.ROSTER_CALL_IN)
    void callIn(@PathVariable String op, @RequestBody CallInBody body, Actor actor) {
        var operation = operations.get(op);
        calls.call(
                operation,
                required("post", body.post()),
                required("member", body.member()),
                new Need(required("agency", body.agency()), body.skill()),
                roster.moment(operation, roster.isRunning(operation) ? null : body.at()),
                actor.by());
    }

    private static GapJson toJson(GapDesk.Row row, GapDesk.Picture picture, OperationView operation) {
        var gap = row.shortage().gap();
        return new GapJson(
                new PostJson(
                        gap.post().code(),
                        gap.post().name(),
                        gap.post().kind(),
                        unit(picture.units(), gap.post().unitId())),
                gap.system(),
                gap.shift(),
                row.shortage().wanted().day(),
                gap.agency(),
                gap.skill(),
                gap.needed(),
                gap.present(),
                gap.missing(),
                local(row.since(), operation),
                row.expected().stream()
                        .map(m -> new ExpectedJson(m.code(), m.name()))
                        .toList(),
                row.calledIn().stream()
                        .map(c -> {
                            MemberRef member = picture.demands().member(c.memberId());
                            return new CalledJson(member.code(), member.name(), local(c.at(), operation), c.by());
                        })
                        .toList(),
                row.candidates().stream().map(c -> toJson(c, picture.units())).toList());
    }

    private static CandidateJson toJson(Candidate candidate, UnitTree units) {
        MemberRef member = candidate.member();
        var rested = candidate.rested();
        return new CandidateJson(
                member.code(),
                member.name(),
                member.kind(),
                member.skills(),
                unit(units, member.unitId()),
                candidate.near(),
                rested == null ? null : rested.toMinutes());
    }

    private static @Nullable CodeAndName unit(UnitTree units, int id) {
        var unit = units.get(id);
        return unit == null ? null : new CodeAndName(unit.code(), unit.name());
    }

    private static OffsetDateTime local(Instant at, OperationView operation) {
        return at.atZone(operation.zone()).toOffsetDateTime();
    }
}
