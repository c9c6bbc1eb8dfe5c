package org.hucheng.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.hucheng.kernel.DayWindow;
import org.hucheng.kernel.Measure;
import org.hucheng.kernel.MeasureQuery;
import org.hucheng.kernel.TableMeasure;
import org.junit.jupiter.api.Test;

class KeptCountsTest {
    private final AtomicLong stamp = new AtomicLong(7);
    private final AtomicLong truth = new AtomicLong(79);
    private final KeptCounts kept = new KeptCounts(operation -> stamp.get());
    private final Measure posts = new TableMeasure("posts", Set.of("kind"), query -> truth.get());

    private static MeasureQuery of(String kind) {
        var days = new DayWindow(LocalDate.of(2020, 1, 27), LocalDate.of(2020, 2, 22));
        return new MeasureQuery(1, ZoneOffset.UTC, days, Map.of("kind", List.of(kind)));
    }

    @Test
    void holdsUntilTheConfigurationIsAnother() {
        assertThat(kept.read(posts, of("joint-checkpoint"))).isEqualTo(79);
        truth.set(80);
        assertThat(kept.read(posts, of("joint-checkpoint"))).isEqualTo(79);
        stamp.set(8);
        assertThat(kept.read(posts, of("joint-checkpoint"))).isEqualTo(80);
    }

    @Test
    void everyQuestionHasItsOwnAnswer() {
        assertThat(kept.read(posts, of("joint-checkpoint"))).isEqualTo(79);
        truth.set(9);
        assertThat(kept.read(posts, of("terminal-checkpoint"))).isEqualTo(9);
    }

    @Test
    void whatComesInWithRecordsIsAlwaysReadAgain() {
        var records = new Measure() {
            @Override
            public String name() {
                return "inspections";
            }

            @Override
            public Set<String> filters() {
                return Set.of("kind");
            }

            @Override
            public long read(MeasureQuery query) {
                return truth.get();
            }

            @Override
            public long recount(MeasureQuery query) {
                return truth.get();
            }
        };
        assertThat(kept.read(records, of("any"))).isEqualTo(79);
        truth.set(80);
        assertThat(kept.read(records, of("any"))).isEqualTo(80);
    }
}
