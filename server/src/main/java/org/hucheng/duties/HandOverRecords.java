package org.hucheng.duties;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hucheng.intake.FieldRecord;
import org.hucheng.intake.Payload;
import org.hucheng.intake.RecordHandler;
import org.hucheng.intake.Surroundings;
import org.hucheng.intake.Writes;
import org.hucheng.kernel.KernelProblem;
import org.hucheng.organisation.MemberRef;
import org.hucheng.planning.ShiftBook;
import org.hucheng.privacy.Sealer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The record type {@code hand-over}: both leaders sign on the post's device, with no network too. Where one of them does not come, the other signs
 * alone; what somebody has signed already, on the device or by the own link, stays as it is.
 */
@Component
class HandOverRecords implements RecordHandler<HandOver> {
    private static final int MOST_PRESENT = 10_000;

    private final HandOverStore store;

    HandOverRecords(HandOverStore store) {
        this.store = store;
    }

    @Override
    public Set<String> types() {
        return Set.of("hand-over");
    }

    @Override
    public HandOver prepare(FieldRecord record, Surroundings around, Sealer sealer) {
        var payload = new Payload(record.payload(), "payload.");
        int post = around.post(payload, record).id();
        String system = payload.text("system", 64);
        String shift = payload.text("shift", 64);
        LocalDate day = day(payload);
        var book = around.rules(ShiftBook.class, ShiftBook::of);
        Instant ends = ends(book, system, shift, day, record.recordedAt());
        var giver = payload.has("giver") ? leader(payload, "giver", around, book) : null;
        var taker = payload.has("taker") ? leader(payload, "taker", around, book) : null;
        if (giver == null && taker == null) {
            throw DutiesProblem.HAND_OVER_UNSIGNED.refuse();
        }
        if (giver != null && taker != null && giver.id() == taker.id()) {
            throw DutiesProblem.HAND_OVER_TO_ONESELF.refuse("member", giver.code());
        }
        return new HandOver(
                post,
                day,
                system,
                shift,
                ends,
                giver == null ? null : given(payload, giver, record.recordedAt()),
                taker == null ? null : taken(payload, taker, giver == null, record.recordedAt()));
    }

    private static LocalDate day(Payload payload) {
        try {
            return LocalDate.parse(payload.text("shiftDay", 10));
        } catch (DateTimeParseException e) {
            throw payload.invalid("shiftDay", "expected", "YYYY-MM-DD");
        }
    }

    /** Signed from the shift's beginning until a day after its end. */
    private static Instant ends(ShiftBook book, String system, String shift, LocalDate day, Instant at) {
        var runs = book.runs(system, shift, day);
        if (runs == null) {
            throw DutiesProblem.HAND_OVER_SHIFT_UNKNOWN.refuse("shift", system + "." + shift);
        }
        Instant ends = Objects.requireNonNull(runs.to());
        Duration late = HandOvers.LATE;
        if (at.isBefore(runs.from()) || at.isAfter(ends.plus(late))) {
            throw DutiesProblem.HAND_OVER_FAR_FROM_SHIFT.refuse(
                    "shift", system + "." + shift, "day", day.toString(), "hours", late.toHours());
        }
        return ends;
    }

    private static MemberRef leader(Payload payload, String side, Surroundings around, ShiftBook book) {
        MemberRef member = around.member(payload, side);
        String skill = book.leader();
        if (skill != null && !member.skills().contains(skill)) {
            throw DutiesProblem.HAND_OVER_NO_LEADER.refuse("member", member.code(), "skill", skill);
        }
        return member;
    }

    private static HandOver.Given given(Payload payload, MemberRef giver, Instant at) {
        int present = (int) payload.integer("present", 0, MOST_PRESENT, KernelProblem.FIELD_INVALID);
        return new HandOver.Given(giver.id(), at, present, remarks(payload, "remarks"));
    }

    private static HandOver.Taken taken(Payload payload, MemberRef taker, boolean alone, Instant at) {
        String remarks = remarks(payload, "takerRemarks");
        if (alone && remarks.isEmpty()) {
            throw DutiesProblem.HAND_OVER_REMARKS_MISSING.refuse();
        }
        return new HandOver.Taken(taker.id(), at, remarks);
    }

    private static String remarks(Payload payload, String field) {
        @Nullable String said = payload.maybeText(field, HandOvers.LONGEST_REMARKS);
        return said == null ? "" : said;
    }

    @Override
    public void write(Writes writes, int operationId, List<HandOver> records) throws SQLException {
        store.add(writes.connection(), operationId, records);
    }
}
