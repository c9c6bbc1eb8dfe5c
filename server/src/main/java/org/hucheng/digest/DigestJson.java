package org.hucheng.digest;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.hucheng.kernel.DayWindow;
import org.hucheng.kernel.Text;
import org.jspecify.annotations.Nullable;

/** A digest as programs read it, and as it is frozen. What is null is left out. */
record DigestJson(
        String operation,
        Text operationName,
        @Nullable Text synthetic,
        LocalDate from,
        LocalDate to,
        OffsetDateTime cutOff,
        List<Row> indicators,
        Article article) {

    /** @param partOf the whole, and whether its parts add up to it; for parts only */
    record Row(
            String id,
            Text name,
            Text unit,
            DayWindow window,
            String relation,
            @Nullable String partOf,
            @Nullable Boolean exhaustive,
            long value,
            Text worded) {
        static Row of(Figure figure) {
            Indicator i = figure.indicator();
            boolean part = i.relation().kind() == Relation.Kind.PART;
            return new Row(
                    i.id(),
                    i.name(),
                    i.unit(),
                    figure.window(),
                    i.relation().kind().code(),
                    i.relation().of(),
                    part ? i.relation().exhaustive() : null,
                    figure.value(),
                    figure.worded());
        }
    }

    static DigestJson of(Digest digest) {
        return new DigestJson(
                digest.operation(),
                digest.operationName(),
                digest.synthetic(),
                digest.window().from(),
                digest.window().to(),
                digest.cutOff().local(),
                digest.figures().stream().map(Row::of).toList(),
                digest.article());
    }
}
