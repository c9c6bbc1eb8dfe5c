package org.hucheng.organisation;

import java.time.Clock;
import java.util.List;
import org.hucheng.identity.Permission;
import org.hucheng.identity.Permit;
import org.hucheng.kernel.Page;
import org.hucheng.kernel.SearchPattern;
import org.hucheng.operations.OperationView;
import org.hucheng.operations.Operations;
import org.hucheng.organisation.OrganisationListStore.MemberFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who is there: an operation with its command, units, members, teams, divisions. */
@RestController
@RequestMapping("/api/v1/operations/{op}")
class OrganisationController {
    private final Operations operations;
    private final OrganisationListStore lists;
    private final Clock clock;

    OrganisationController(Operations operations, OrganisationListStore lists, Clock clock) {
        this.operations = operations;
        this.lists = lists;
        this.clock = clock;
    }

    @GetMapping
    @Permit(Permission.SIGNED_IN)
    OperationPageJson operation(@PathVariable String op) {
        OperationView operation = operations.get(op);
        return OperationPageJson.of(
                operation, operations.groups(operation.id()), lists.groupMembers(operation.id()), clock.instant());
    }

    @GetMapping("/units")
    @Permit(Permission.ORGANISATION_READ)
    List<UnitRow> units(@PathVariable String op) {
        return lists.units(operations.get(op).id());
    }

    @GetMapping("/members")
    @Permit(Permission.MEMBERS_READ)
    Page<MemberRow> members(
            @PathVariable String op,
            @RequestParam @Nullable String unit,
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String kind,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable Integer limit) {
        var filter = new MemberFilter(operations.get(op).id(), unit, kind, SearchPattern.containing(q));
        int size = Page.size(limit);
        List<MemberRow> rows = lists.members(filter, after, size + 1);
        boolean more = rows.size() > size;
        List<MemberRow> items = more ? rows.subList(0, size) : rows;
        return new Page<>(items, more ? items.getLast().code() : null, lists.countMembers(filter));
    }

    @GetMapping("/teams")
    @Permit(Permission.MEMBERS_READ)
    List<TeamRow> teams(@PathVariable String op) {
        return lists.teams(operations.get(op).id());
    }

    @GetMapping("/divisions")
    @Permit(Permission.ORGANISATION_READ)
    List<DivisionRow> divisions(@PathVariable String op, @RequestParam @Nullable String parent) {
        return lists.divisions(operations.get(op).id(), parent);
    }
}
