package org.hucheng.roster;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.hucheng.identity.Permission;
import org.hucheng.identity.Permit;
import org.hucheng.kernel.KernelProblem;
import org.hucheng.kernel.Scope;
import org.hucheng.kernel.Text;
import org.hucheng.operations.Operations;
import org.hucheng.organisation.Organisation;
import org.hucheng.posts.Posts;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who is at a post. */
@RestController
class PresenceController {
    private final Roster roster;
    private final Operations operations;
    private final Posts posts;
    private final Organisation organisation;
    private final PublishedDuties published;

    PresenceController(
            Roster roster, Operations operations, Posts posts, Organisation organisation, PublishedDuties published) {
        this.roster = roster;
        this.operations = operations;
        this.posts = posts;
        this.organisation = organisation;
        this.published = published;
    }

    record UnitJson(String code, Text name) {}

    record PresentJson(
            String member,
            Text name,
            String kind,
            String agency,
            List<String> skills,
            @Nullable UnitJson unit,
            String shift,
            OffsetDateTime since,
            boolean planned) {}

    /** @param since when the duty began that this member has not come for */
    record AwaitedJson(String member, Text name, String system, String shift, OffsetDateTime since) {}

    record PresenceJson(OffsetDateTime asOf, List<PresentJson> present, List<AwaitedJson> awaited) {}

    @GetMapping("/api/v1/operations/{op}/posts/{post}/presence")
    @Permit(Permission.POSTS_READ)
    PresenceJson presence(
            @PathVariable String op, @PathVariable String post, @RequestParam @Nullable OffsetDateTime at) {
        var operation = operations.get(op);
        var found = posts.catalog(operation.id()).find(post);
        if (found == null) {
            throw KernelProblem.ROUTE_NOT_FOUND.refuse("post", post);
        }
        Instant moment = roster.moment(operation, at);
        // whoever may see the post may see who is there, of whatever unit
        var members = Scope.system("who is at a post").get(() -> organisation.members(operation.id()));
        var units = Scope.system("who is at a post").get(() -> organisation.units(operation.id()));
        var duties = published.at(operation.id(), moment).stream()
                .filter(d -> d.postId() == found.id())
                .toList();
        var planned = duties.stream().map(PublishedDuties.Duty::memberId).collect(Collectors.toSet());
        var there = roster.present(operation.id(), moment).stream()
                .filter(p -> p.postId() == found.id())
                .toList();
        var present = there.stream()
                .flatMap(p -> java.util.stream.Stream.ofNullable(members.get(p.memberId()))
                        .map(m -> {
                            var unit = units.get(m.unitId());
                            return new PresentJson(
                                    m.code(),
                                    m.name(),
                                    m.kind(),
                                    m.agency(),
                                    m.skills(),
                                    unit == null ? null : new UnitJson(unit.code(), unit.name()),
                                    p.shift(),
                                    p.since().atZone(operation.zone()).toOffsetDateTime(),
                                    planned.contains(p.memberId()));
                        }))
                .toList();
        var come = there.stream().map(Roster.OnDuty::memberId).collect(Collectors.toSet());
        var awaited = duties.stream()
                .filter(d -> !come.contains(d.memberId()))
                .flatMap(d -> java.util.stream.Stream.ofNullable(members.get(d.memberId()))
                        .map(m -> new AwaitedJson(
                                m.code(),
                                m.name(),
                                d.system(),
                                d.shift(),
                                d.begins().atZone(operation.zone()).toOffsetDateTime())))
                .toList();
        return new PresenceJson(moment.atZone(operation.zone()).toOffsetDateTime(), present, awaited);
    }
}
