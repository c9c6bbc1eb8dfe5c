package org.hucheng.duties;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.hucheng.audit.Audit;
import org.hucheng.audit.By;
import org.hucheng.operations.OperationView;
import org.hucheng.organisation.MemberRef;
import org.hucheng.organisation.Organisation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Personal links: given to a member by hand, on paper or as a code to scan; anybody who holds one sees and offers that member's duties. */
@Component
class Links {
    private final LinkStore store;
    private final Organisation organisation;
    private final Audit audit;
    private final Clock clock;

    Links(LinkStore store, Organisation organisation, Audit audit, Clock clock) {
        this.store = store;
        this.organisation = organisation;
        this.audit = audit;
        this.clock = clock;
    }

    /** Refuses LINK_MEMBER_UNKNOWN. */
    MemberRef member(OperationView operation, String code) {
        var member = organisation.members(operation.id()).find(code);
        if (member == null) {
            throw DutiesProblem.LINK_MEMBER_UNKNOWN.refuse("member", code);
        }
        return member;
    }

    Optional<LinkStore.Link> find(OperationView operation, String memberCode) {
        return store.ofMember(operation.id(), member(operation, memberCode).id());
    }

    /** The secret of a new link, shown this once; an older link of the member ends with it. Refuses LINK_MEMBER_UNKNOWN. */
    @Transactional
    public String issue(OperationView operation, String memberCode, By by) {
        var member = member(operation, memberCode);
        store.lock(member.id());
        boolean replaced = store.withdraw(operation.id(), member.id(), by.name(), clock.instant());
        String token = LinkToken.make();
        store.add(
                operation.id(),
                member.id(),
                LinkToken.hash(token),
                LinkToken.hash(LinkToken.calendar(token)),
                by.name(),
                clock.instant());
        audit.record(by, operation.id(), "duties.link-issued", memberCode, Map.of("replaced", replaced));
        return token;
    }

    /** Page and calendar stop answering at once. Refuses LINK_MEMBER_UNKNOWN, LINK_NOT_THERE. */
    @Transactional
    public void withdraw(OperationView operation, String memberCode, By by) {
        var member = member(operation, memberCode);
        if (!store.withdraw(operation.id(), member.id(), by.name(), clock.instant())) {
            throw DutiesProblem.LINK_NOT_THERE.refuse("member", memberCode);
        }
        audit.record(by, operation.id(), "duties.link-withdrawn", memberCode, Map.of());
    }

    /** Refuses LINK_NOT_KNOWN. */
    LinkStore.Link page(String token) {
        return store.byPage(LinkToken.hash(token)).orElseThrow(DutiesProblem.LINK_NOT_KNOWN::refuse);
    }

    Optional<LinkStore.Link> calendar(String token) {
        return store.byCalendar(LinkToken.hash(token));
    }
}
