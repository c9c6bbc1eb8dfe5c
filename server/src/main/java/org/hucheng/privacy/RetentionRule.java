package org.hucheng.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hucheng.operations.OperationView;

/**
 * How long one kind of record is kept: {@code privacy.retention} of an operation's configuration.
 *
 * @param days whole days after the day of the reference, in the operation's zone
 */
record RetentionRule(RecordKind kind, Reference reference, int days) {
    static final int MOST_DAYS = 36_500;

    /** In the order of {@link RecordKind}; a kind that the operation does not name has none. */
    static List<RetentionRule> of(OperationView operation) {
        var section = operation.settings().path("privacy").path("retention");
        return Stream.of(RecordKind.values())
                .filter(kind -> section.has(kind.code()))
                .map(kind -> {
                    var rule = section.path(kind.code());
                    return new RetentionRule(
                            kind,
                            Reference.of(rule.path("from").asString("")),
                            rule.path("days").asInt());
                })
                .toList();
    }

    static Optional<RetentionRule> find(OperationView operation, RecordKind kind) {
        return of(operation).stream().filter(rule -> rule.kind() == kind).findFirst();
    }

    /** Records with their reference before this moment are due on that day; nothing: none is. It is the same for the whole day. */
    Optional<Instant> dueBefore(OperationView operation, LocalDate today) {
        if (reference == Reference.ENDED && !today.isAfter(lastDay(operation))) {
            return Optional.empty();
        }
        LocalDate day = reference == Reference.ENDED ? today : today.minusDays(days);
        Instant before = day.atStartOfDay(operation.zone()).toInstant();
        if (kind.how() != RecordKind.How.PARTITIONS) {
            return Optional.of(before);
        }
        // partitions are days in UTC: one that is only partly due waits; when the operation is over there is nothing to
        // wait for
        Instant whole = before.truncatedTo(ChronoUnit.DAYS);
        return Optional.of(
                reference == Reference.ENDED && whole.isBefore(before) ? whole.plus(1, ChronoUnit.DAYS) : whole);
    }

    /** The day on which a record with this reference becomes due. */
    LocalDate dueOn(OperationView operation, Instant oldest) {
        LocalDate kept = LocalDate.ofInstant(oldest, operation.zone());
        LocalDate day = reference == Reference.ENDED ? kept.plusDays(1) : kept.plusDays(days + 1L);
        if (reference == Reference.ENDED && !day.isAfter(lastDay(operation))) {
            day = lastDay(operation).plusDays(1);
        }
        while (dueBefore(operation, day).filter(oldest::isBefore).isEmpty()) {
            day = day.plusDays(1);
        }
        return day;
    }

    private LocalDate lastDay(OperationView operation) {
        return operation.period().to().plusDays(days);
    }
}
