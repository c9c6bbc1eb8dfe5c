package org.hucheng.rostering;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A post with a kind of person: what a line of demand asks for, whatever the day and shift. */
record SlotKey(String post, Set<String> skills, @Nullable String agency, boolean leader) {
    static SlotKey of(Demand demand) {
        return new SlotKey(demand.post(), demand.skills(), demand.agency(), demand.leader());
    }

    boolean admits(Member member) {
        return member.skills().containsAll(skills) && (agency == null || agency.equals(member.agency()));
    }
}
