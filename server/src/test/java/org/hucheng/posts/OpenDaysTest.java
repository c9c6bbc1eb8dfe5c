package org.hucheng.posts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.hucheng.kernel.DayWindow;
import org.hucheng.kernel.GeoPoint;
import org.hucheng.kernel.Text;
import org.hucheng.kernel.TimeWindow;
import org.junit.jupiter.api.Test;

class OpenDaysTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static PostRef post(TimeWindow... open) {
        return new PostRef(1, "p", new Text("岗", "post"), "kind", null, 1, new GeoPoint(113, 23), 1, List.of(open));
    }

    private static TimeWindow open(String from, String to) {
        return new TimeWindow(Instant.parse(from), to == null ? null : Instant.parse(to));
    }

    private static long days(PostRef post, String from, String to) {
        return PostMeasures.openDays(post, new DayWindow(LocalDate.parse(from), LocalDate.parse(to)), ZONE);
    }

    @Test
    void revokedAtMidnightEndsWithTheDayBefore() {
        var post = post(open("2020-01-26T16:00:00Z", "2020-02-22T16:00:00Z"));
        assertThat(days(post, "2020-01-27", "2020-03-05")).isEqualTo(27);
        assertThat(days(post, "2020-02-20", "2020-03-05")).isEqualTo(3);
        assertThat(days(post, "2020-02-23", "2020-03-05")).isZero();
        assertThat(post.stateAt(Instant.parse("2020-02-22T15:59:59Z"))).isEqualTo("open");
        assertThat(post.stateAt(Instant.parse("2020-02-22T16:00:00Z"))).isEqualTo("revoked");
        assertThat(post.stateAt(Instant.parse("2020-01-26T15:00:00Z"))).isEqualTo("planned");
    }

    @Test
    void aDayWithTwoOpeningsCountsOnce() {
        var post = post(open("2020-02-01T00:00:00Z", "2020-02-01T02:00:00Z"), open("2020-02-01T04:00:00Z", null));
        assertThat(days(post, "2020-02-01", "2020-02-03")).isEqualTo(3);
    }
}
