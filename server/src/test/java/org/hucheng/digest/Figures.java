package org.hucheng.digest;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hucheng.kernel.DayWindow;
import org.hucheng.kernel.Text;

/** Figures for tests. */
final class Figures {
    static final DayWindow DAYS = new DayWindow(LocalDate.parse("2020-01-27"), LocalDate.parse("2020-02-22"));

    private Figures() {}

    static Indicator indicator(String id, Relation relation, Wording wording) {
        return new Indicator(
                id,
                new Text("指标" + id, "figure " + id),
                new Text("辆次", "vehicle passages"),
                "passages",
                Map.of("kind", List.of("joint")),
                DAYS,
                relation,
                wording);
    }

    static Figure figure(String id, Relation relation, long value) {
        return new Figure(indicator(id, relation, Wording.EXACT), DAYS, value, value);
    }
}
