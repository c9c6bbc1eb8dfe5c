package org.hucheng.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.hucheng.kernel.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShiftsTest {
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final Shifts TWO_BY_TWELVE = shifts("day 07:00 12", "night 19:00 12");
    private static final Shifts THREE_BY_EIGHT = shifts("night 00:00 8", "day 08:00 8", "late 16:00 8");
    private static final Shifts DAYTIME_ONLY = shifts("day 08:30 8");

    @ParameterizedTest
    @CsvSource({
        "2025-08-14T06:59, day 2025-08-14",
        "2025-08-14T07:00, day 2025-08-14",
        "2025-08-14T04:00, day 2025-08-14",
        "2025-08-14T03:59, night 2025-08-13",
        "2025-08-14T15:59, day 2025-08-14",
        "2025-08-14T16:00, night 2025-08-14",
        "2025-08-14T23:59, night 2025-08-14",
        "2025-08-15T00:30, night 2025-08-14",
        "2025-08-15T03:59, night 2025-08-14",
        "2025-11-02T01:30, night 2025-11-01", // the night in which this zone has an hour twice
        "2026-03-08T03:30, night 2026-03-07", // and the one in which it has one hour less
    })
    void ofTwoTwelveHourShiftsTheOneWithTheNearestBeginning(LocalDateTime at, String duty) {
        assertThat(duty(TWO_BY_TWELVE, at, null, null)).isEqualTo(duty);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-08-14T23:10, night 2025-08-15",
        "2025-08-14T20:59, late 2025-08-14",
        "2025-08-15T00:00, night 2025-08-15",
        "2025-08-15T07:30, day 2025-08-15",
    })
    void whoComesBeforeMidnightForTheNightBelongsToTheNextDay(LocalDateTime at, String duty) {
        assertThat(duty(THREE_BY_EIGHT, at, null, null)).isEqualTo(duty);
    }

    @ParameterizedTest
    @CsvSource({"2025-08-14T05:29", "2025-08-14T16:30", "2025-08-14T23:00"})
    void outsideEveryShiftThereIsNoDuty(LocalDateTime at) {
        assertThat(duty(DAYTIME_ONLY, at, null, null)).isEqualTo("refused NO_SHIFT_NEAR");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-08-14T18:30, day,,           day 2025-08-14",
        "2025-08-14T18:30, night,,         night 2025-08-14",
        "2025-08-14T10:00, night,,         refused NO_SHIFT_NEAR",
        "2025-08-14T10:00, graveyard,,     refused SHIFT_UNKNOWN",
        "2025-08-14T10:00, graveyard, 2025-08-14, refused SHIFT_UNKNOWN",
        "2025-08-14T20:30, day, 2025-08-14, day 2025-08-14",
        "2025-08-14T20:30, day, 2025-08-15, day 2025-08-15",
        "2025-08-14T20:30, day, 2025-08-17, refused NO_SHIFT_NEAR",
        "2025-08-14T20:30, day, 1925-08-14, refused NO_SHIFT_NEAR",
        "2025-08-14T20:30,, 2025-08-14,    night 2025-08-14",
        "2025-08-14T20:30,, 2025-08-10,    refused NO_SHIFT_NEAR",
    })
    void aShiftThatIsNamedIsTakenIfItIsNear(LocalDateTime at, String named, LocalDate day, String duty) {
        assertThat(duty(TWO_BY_TWELVE, at, named, day)).isEqualTo(duty);
    }

    private static String duty(Shifts shifts, LocalDateTime at, String named, LocalDate day) {
        try {
            var duty = shifts.duty(at.atZone(ZONE).toInstant(), named, day);
            return duty.shift() + " " + duty.day();
        } catch (Refusal refusal) {
            return "refused " + refusal.code().name();
        }
    }

    private static Shifts shifts(String... lines) {
        return new Shifts(
                List.of(lines).stream()
                        .map(l -> l.split(" "))
                        .map(p ->
                                new Shifts.Shift(p[0], LocalTime.parse(p[1]), Duration.ofHours(Integer.parseInt(p[2]))))
                        .toList(),
                ZONE);
    }
}
