package org.hucheng.duties;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.hucheng.duties.SwapJson.Coded;
import org.hucheng.kernel.Text;
import org.jspecify.annotations.Nullable;

/**
 * A shift's hand-over as the API shows it.
 *
 * @param state of a shift that has ended: {@code signed}, {@code alone}, {@code due}, {@code waiting}, {@code missing} or {@code unfollowed}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record HandOverJson(
        LocalDate day,
        Text shiftName,
        OffsetDateTime ends,
        @Nullable String state,
        @Nullable Coded giver,
        @Nullable OffsetDateTime givenAt,
        @Nullable Integer present,
        @Nullable String remarks,
        @Nullable Coded taker,
        @Nullable OffsetDateTime takenAt,
        @Nullable String takerRemarks) {

    static HandOverJson of(EndedShift ended, Text shiftName, SwapJson.Names names) {
        return of(ended.handOver(), ended.state().word(), shiftName, names);
    }

    static HandOverJson of(HandOver handOver, Text shiftName, SwapJson.Names names) {
        return of(handOver, null, shiftName, names);
    }

    private static HandOverJson of(HandOver handOver, @Nullable String state, Text shiftName, SwapJson.Names names) {
        var given = handOver.given();
        var taken = handOver.taken();
        return new HandOverJson(
                handOver.day(),
                shiftName,
                names.local(handOver.ends()),
                state,
                given == null ? null : names.member(given.memberId()),
                given == null ? null : names.local(given.at()),
                given == null ? null : given.present(),
                given == null ? null : given.remarks(),
                taken == null ? null : names.member(taken.memberId()),
                taken == null ? null : names.local(taken.at()),
                taken == null ? null : taken.remarks());
    }
}
