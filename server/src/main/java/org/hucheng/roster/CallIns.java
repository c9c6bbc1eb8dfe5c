package org.hucheng.roster;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import org.hucheng.audit.Audit;
import org.hucheng.audit.By;
import org.hucheng.kernel.Scope;
import org.hucheng.operations.OperationView;
import org.hucheng.posts.PostProblem;
import org.hucheng.roster.Demands.Wanted;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps track of who was asked to come where somebody is missing. The asking is done by phone or radio: nothing is sent from here. */
@Component
class CallIns {
    private final CallInStore store;
    private final RosterStore attendance;
    private final DemandBook book;
    private final Audit audit;

    CallIns(CallInStore store, RosterStore attendance, DemandBook book, Audit audit) {
        this.store = store;
        this.attendance = attendance;
        this.book = book;
        this.audit = audit;
    }

    List<CallInStore.CallIn> open(int operationId, Instant at) {
        return store.open(operationId, at);
    }

    /**
     * Records that a member was called in for a gap as it is at that moment; refuses POST_NOT_FOUND, MEMBER_NOT_FOUND, MEMBER_DOES_NOT_FIT,
     * ALREADY_ON_DUTY, ALREADY_CALLED_IN, NOTHING_MISSING.
     */
    @Transactional
    void call(OperationView operation, String postCode, String memberCode, Need need, Instant at, By by) {
        var demands = book.of(operation).demands();
        var post = demands.posts.find(postCode);
        if (post == null) {
            throw PostProblem.POST_NOT_FOUND.refuse("post", postCode);
        }
        var member = demands.members().find(memberCode);
        if (member == null || !Scope.current().seesUnit(operation.id(), member.unitId())) {
            throw RosterProblem.MEMBER_NOT_FOUND.refuse("member", memberCode);
        }
        if (!need.fits(member)) {
            throw RosterProblem.MEMBER_DOES_NOT_FIT.refuse("member", memberCode);
        }
        store.lock(member.id());
        var reckoning = new Reckoning(demands, at);
        for (var there : attendance.present(operation.id(), at, at.minus(Stay.LONGEST))) {
            if (there.memberId() == member.id()) {
                var where = demands.posts.get(there.postId());
                throw RosterProblem.ALREADY_ON_DUTY.refuse(
                        "member", memberCode, "post", where == null ? "" : where.code());
            }
            reckoning.with(there.memberId(), there.postId());
        }
        if (Scope.system("who is called in anywhere").get(() -> store.open(operation.id(), at)).stream()
                .anyMatch(c -> c.memberId() == member.id())) {
            throw RosterProblem.ALREADY_CALLED_IN.refuse("member", memberCode);
        }
        Wanted wanted = reckoning.lines(post).stream()
                .filter(line -> line.missing() > 0 && line.wanted().need().equals(need))
                .map(Reckoning.Shortage::wanted)
                .findFirst()
                .orElseThrow(() -> RosterProblem.NOTHING_MISSING.refuse("post", postCode));
        store.add(operation.id(), member.id(), wanted, demands.endOfShift(wanted), at, by.name());
        var details = new LinkedHashMap<String, Object>();
        details.put("member", memberCode);
        details.put("agency", need.agency());
        if (need.skill() != null) {
            details.put("skill", need.skill());
        }
        details.put("shift", wanted.line().shift());
        details.put("day", wanted.day().toString());
        details.put("at", at.toString());
        audit.record(by, operation.id(), "roster.called-in", postCode, details);
    }
}
