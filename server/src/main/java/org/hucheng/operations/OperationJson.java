package org.hucheng.operations;

import java.time.Instant;
import org.hucheng.kernel.DayWindow;
import org.hucheng.kernel.Text;
import org.jspecify.annotations.Nullable;

/** An operation in a list. */
public record OperationJson(
        String code,
        Text name,
        String kind,
        String language,
        String timeZone,
        Area area,
        DayWindow period,
        String status,
        @Nullable Text synthetic) {

    public static OperationJson of(OperationView operation, Instant now) {
        return new OperationJson(
                operation.code(),
                operation.name(),
                operation.kind(),
                operation.language().code(),
                operation.zone().getId(),
                operation.area(),
                operation.period(),
                operation.status(now),
                operation.synthetic());
    }
}
