package org.hucheng.digest;

import java.time.LocalDate;
import java.util.List;
import org.hucheng.kernel.DayWindow;

/** The indicators of one operation in their order, and the text they are published in. */
record Declaration(List<Indicator> indicators, Article article) {
    /** All days that any indicator looks at; asks for at least one indicator. */
    DayWindow span() {
        LocalDate from = indicators.stream()
                .map(i -> i.window().from())
                .min(LocalDate::compareTo)
                .orElseThrow();
        LocalDate to = indicators.stream()
                .map(i -> i.window().to())
                .max(LocalDate::compareTo)
                .orElseThrow();
        return new DayWindow(from, to);
    }
}
