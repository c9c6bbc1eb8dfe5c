package org.hucheng.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hucheng.digest.Figures.DAYS;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.hucheng.kernel.DayWindow;
import org.hucheng.kernel.Measure;
import org.hucheng.kernel.MeasureQuery;
import org.junit.jupiter.api.Test;

class CounterTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private final Counter counter = new Counter(List.of(new TenADay()), new KeptCounts(id -> 1));

    @Test
    void aMeanIsTheSumByCalendarDaysCutDown() {
        assertThat(mean("2020-01-27", "2020-02-22", "2021-01-01T00:00:00Z")).isEqualTo(10);
        assertThat(mean("2020-01-01", "2020-01-28", "2021-01-01T00:00:00Z")).isEqualTo(10);
    }

    /** At noon of the third day 20 and a bit are counted; by three days that is 6, by two and a half it would be overstated. */
    @Test
    void aDayThatHasOnlyBegunCountsWholeInAMean() {
        CutOff cutOff = CutOff.of(DAYS, Instant.parse("2020-01-29T04:00:00Z"), ZONE);
        assertThat(cutOff.counted(DAYS).days()).isEqualTo(3);
        assertThat(cutOff.lastDay()).isEqualTo(LocalDate.parse("2020-01-29"));
    }

    @Test
    void anIndicatorWithoutACommonDayHasNoFigure() {
        DayWindow later = new DayWindow(LocalDate.parse("2020-03-01"), LocalDate.parse("2020-03-05"));
        Indicator indicator = Figures.indicator("F8", Relation.TOTAL, Wording.EXACT);
        CutOff cutOff = CutOff.of(later, Instant.parse("2021-01-01T00:00:00Z"), ZONE);
        assertThat(counter.count(1, indicator, later, cutOff, Counter.Source.RUNNING_COUNTS))
                .isEmpty();
    }

    @Test
    void theCutOffIsTheLastFullMinuteOrTheMidnightThatEndsTheWindow() {
        assertThat(CutOff.of(DAYS, Instant.parse("2020-01-29T04:05:59Z"), ZONE).local())
                .hasToString("2020-01-29T12:05+08:00");
        assertThat(CutOff.of(DAYS, Instant.parse("2026-01-29T04:05:59Z"), ZONE).local())
                .hasToString("2020-02-23T00:00+08:00");
    }

    private long mean(String from, String to, String now) {
        DayWindow days = new DayWindow(LocalDate.parse(from), LocalDate.parse(to));
        Indicator indicator = Figures.indicator("F7", Relation.MEAN, Wording.EXACT);
        return counter.count(
                        1, indicator, days, CutOff.of(days, Instant.parse(now), ZONE), Counter.Source.RUNNING_COUNTS)
                .orElseThrow()
                .value();
    }

    private record TenADay() implements Measure {
        @Override
        public String name() {
            return "passages";
        }

        @Override
        public Set<String> filters() {
            return Set.of("kind");
        }

        @Override
        public long read(MeasureQuery query) {
            return query.window().days() * 11L - 1;
        }

        @Override
        public long recount(MeasureQuery query) {
            return read(query);
        }
    }
}
