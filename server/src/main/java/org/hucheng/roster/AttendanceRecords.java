package org.hucheng.roster;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import org.hucheng.intake.FieldRecord;
import org.hucheng.intake.Payload;
import org.hucheng.intake.RecordHandler;
import org.hucheng.intake.Surroundings;
import org.hucheng.intake.Writes;
import org.hucheng.privacy.Sealer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The record types of duty: {@code check-in} and {@code check-out}. */
@Component
class AttendanceRecords implements RecordHandler<Attendance> {
    private final RosterStore store;

    AttendanceRecords(RosterStore store) {
        this.store = store;
    }

    @Override
    public Set<String> types() {
        return Set.of("check-in", "check-out");
    }

    @Override
    public Attendance prepare(FieldRecord record, Surroundings around, Sealer sealer) {
        var payload = new Payload(record.payload(), "payload.");
        var member = around.member(payload);
        if (record.type().equals("check-out")) {
            return new Attendance(
                    record.id(), record.recordedAt(), member.id(), postOf(payload, record, around), false, null);
        }
        int post = around.openPost(payload, record).id();
        var duty = around.rules(Shifts.class, Shifts::of)
                .duty(record.recordedAt(), payload.maybeText("shift", 64), day(payload));
        return new Attendance(record.id(), record.recordedAt(), member.id(), post, true, duty);
    }

    /** Whoever is at a post when it is revoked still has to leave it: a check-out counts at the very moment of the revoking too. */
    private static int postOf(Payload payload, FieldRecord record, Surroundings around) {
        var post = around.post(payload, record);
        boolean justRevoked = post.open().stream()
                .anyMatch(w -> w.to() != null
                        && !record.recordedAt().isBefore(w.to())
                        && record.recordedAt().isBefore(w.to().plusSeconds(3_600)));
        return justRevoked ? post.id() : around.openPost(payload, record).id();
    }

    private static @Nullable LocalDate day(Payload payload) {
        String day = payload.maybeText("shiftDay", 10);
        try {
            return day == null ? null : LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            throw payload.invalid("shiftDay", "expected", "YYYY-MM-DD");
        }
    }

    @Override
    public void write(Writes writes, int operationId, List<Attendance> records) throws SQLException {
        store.add(writes.connection(), operationId, records);
    }
}
