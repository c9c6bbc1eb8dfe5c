package org.hucheng.duties;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.hucheng.kernel.Text;
import org.hucheng.operations.OperationView;
import org.hucheng.organisation.MemberCatalog;
import org.hucheng.posts.PostCatalog;
import org.jspecify.annotations.Nullable;

/** A swap or sign-up as the API shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SwapJson(
        int id,
        String state,
        @Nullable Coded giver,
        @Nullable Coded taker,
        int roster,
        Coded post,
        LocalDate day,
        String system,
        String shift,
        String agency,
        @Nullable String skill,
        OffsetDateTime begins,
        OffsetDateTime ends,
        OffsetDateTime askedAt,
        @Nullable OffsetDateTime takenAt,
        @Nullable String decidedBy,
        @Nullable OffsetDateTime decidedAt,
        @Nullable String reason) {
    /** Somebody or something by code and name. */
    record Coded(String code, Text name) {}

    /** What ids mean, at one moment. */
    record Names(OperationView operation, MemberCatalog members, PostCatalog posts) {
        @Nullable
        Coded member(@Nullable Integer id) {
            if (id == null) {
                return null;
            }
            return known(id);
        }

        Coded known(int id) {
            var member = members.get(id);
            return member == null ? new Coded("", new Text("–", "–")) : new Coded(member.code(), member.name());
        }

        Coded post(int id) {
            var post = posts.get(id);
            return post == null ? new Coded("", new Text("–", "–")) : new Coded(post.code(), post.name());
        }

        OffsetDateTime local(Instant at) {
            return at.atZone(operation.zone()).toOffsetDateTime();
        }
    }

    static SwapJson of(Swap swap, Names names) {
        var seat = swap.seat();
        return new SwapJson(
                swap.id(),
                swap.state(),
                names.member(swap.giverId()),
                names.member(swap.takerId()),
                seat.roster(),
                names.post(seat.postId()),
                seat.day(),
                seat.system(),
                seat.shift(),
                seat.agency(),
                seat.skill(),
                names.local(seat.begins()),
                names.local(seat.ends()),
                names.local(swap.askedAt()),
                swap.takenAt() == null ? null : names.local(swap.takenAt()),
                swap.decidedBy(),
                swap.decidedAt() == null ? null : names.local(swap.decidedAt()),
                swap.reason());
    }
}
