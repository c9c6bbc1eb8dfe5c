package org.hucheng.duties;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.hucheng.duties.Calendar.Entry;
import org.junit.jupiter.api.Test;

class CalendarTest {
    private static final Instant NOW = Instant.parse("2020-01-26T10:00:00Z");

    private static Entry duty(String shift, String post) {
        return new Entry(
                "1@hucheng", Instant.parse("2020-01-27T00:00:00Z"), Instant.parse("2020-01-27T08:00:00Z"), shift, post);
    }

    @Test
    void saysShiftPostAndTimeAndNothingElse() {
        assertThat(Calendar.of("Nanhai", NOW, List.of(duty("Day", "Bridge")))).isEqualTo("""
                        BEGIN:VCALENDAR
                        VERSION:2.0
                        PRODID:-//Hucheng//Duties//EN
                        CALSCALE:GREGORIAN
                        METHOD:PUBLISH
                        X-WR-CALNAME:Nanhai
                        REFRESH-INTERVAL;VALUE=DURATION:PT1H
                        X-PUBLISHED-TTL:PT1H
                        BEGIN:VEVENT
                        UID:1@hucheng
                        DTSTAMP:20200126T100000Z
                        DTSTART:20200127T000000Z
                        DTEND:20200127T080000Z
                        SUMMARY:Day · Bridge
                        LOCATION:Bridge
                        TRANSP:OPAQUE
                        END:VEVENT
                        END:VCALENDAR
                        """.replace("\n", "\r\n"));
    }

    @Test
    void aLineHasAtMost75OctetsAndNoCharacterIsCutInTwo() {
        String post = "海八路联合检疫检查站".repeat(6);
        String text = Calendar.of("x", NOW, List.of(duty("早班", post)));
        assertThat(text.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(text.replace("\r\n ", "")).contains("SUMMARY:早班 · " + post + "\r\n");
        assertThat(text).doesNotContain("\uFFFD");
    }

    @Test
    void whatWouldEndAValueIsMarked() {
        String text = Calendar.of("a,b;c\\d", NOW, List.of(duty("Day", "one\nATTENDEE:mailto:x")));
        assertThat(text).contains("X-WR-CALNAME:a\\,b\\;c\\\\d\r\n").contains("LOCATION:one\\nATTENDEE:mailto:x\r\n");
        assertThat(text.lines()).noneMatch(line -> line.startsWith("ATTENDEE"));
    }
}
