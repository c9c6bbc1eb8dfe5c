package org.hucheng.roster;

import org.hucheng.organisation.MemberRef;
import org.jspecify.annotations.Nullable;

/** Whom a place at a post asks for: somebody of an agency, with a skill unless any will do. */
record Need(String agency, @Nullable String skill) {
    boolean fits(MemberRef member) {
        return agency.equals(member.agency())
                && (skill == null || member.skills().contains(skill));
    }
}
