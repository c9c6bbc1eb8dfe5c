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

    /** One indicator with its value. */
    record Row(String id, Text name, Text unit, DayWindow window, Relation relation, long value, Text worded) {
        static Row of(Figure figure) {
            Indicator i = figure.indicator();
            return new Row(i.id(), i.name(), i.unit(), figure.window(), i.relation(), figure.value(), figure.worded());
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
