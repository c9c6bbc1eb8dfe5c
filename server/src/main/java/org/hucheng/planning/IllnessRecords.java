package org.hucheng.planning;

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
import org.hucheng.kernel.KernelProblem;
import org.hucheng.planning.AbsenceStore.NewAbsence;
import org.hucheng.planning.AbsenceStore.Report;
import org.hucheng.privacy.Sealer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The record type {@code illness}: {@code {member, from?, to?, kind?}}, sent from a member's phone before the shift. */
@Component
class IllnessRecords implements RecordHandler<Report> {
    /** Days after the first until somebody has said more. */
    private static final int USUAL_DAYS = 2;

    private final AbsenceStore store;

    IllnessRecords(AbsenceStore store) {
        this.store = store;
    }

    @Override
    public Set<String> types() {
        return Set.of("illness");
    }

    @Override
    public Report prepare(FieldRecord record, Surroundings around, Sealer sealer) {
        var payload = new Payload(record.payload(), "payload.");
        var member = around.member(payload);
        LocalDate from = day(payload, "from");
        if (from == null) {
            from = LocalDate.ofInstant(record.recordedAt(), around.operation().zone());
        }
        LocalDate to = day(payload, "to");
        if (to == null) {
            to = from.plusDays(USUAL_DAYS);
        }
        if (to.isBefore(from)) {
            throw KernelProblem.WINDOW_BACKWARDS.refuse("from", from.toString(), "to", to.toString());
        }
        String kind = payload.maybeText("kind", 20);
        if (kind == null) {
            kind = "illness";
        }
        Absences.mustBeKnown(kind);
        return new Report(
                record.id(),
                new NewAbsence(member.id(), from, to, kind),
                record.device().code(),
                record.recordedAt());
    }

    private static @Nullable LocalDate day(Payload payload, String field) {
        String day = payload.maybeText(field, 10);
        try {
            return day == null ? null : LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            throw payload.invalid(field, "expected", "YYYY-MM-DD");
        }
    }

    @Override
    public void write(Writes writes, int operationId, List<Report> reports) throws SQLException {
        store.add(writes.connection(), operationId, reports);
    }
}
