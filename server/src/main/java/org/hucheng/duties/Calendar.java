package org.hucheng.duties;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** iCalendar (RFC 5545): shift, post and time of each duty, in UTC, and nothing else. */
final class Calendar {
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LINE = 75;

    private final StringBuilder out = new StringBuilder();

    private Calendar() {}

    /** @param uid the same for the same duty, however often the calendar is read */
    record Entry(String uid, Instant begins, Instant ends, String shift, String post) {}

    static String of(String name, Instant now, List<Entry> entries) {
        var calendar = new Calendar();
        calendar.line("BEGIN:VCALENDAR");
        calendar.line("VERSION:2.0");
        calendar.line("PRODID:-//Hucheng//Duties//EN");
        calendar.line("CALSCALE:GREGORIAN");
        calendar.line("METHOD:PUBLISH");
        calendar.line("X-WR-CALNAME:" + text(name));
        calendar.line("REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        calendar.line("X-PUBLISHED-TTL:PT1H");
        entries.forEach(entry -> calendar.event(entry, now));
        calendar.line("END:VCALENDAR");
        return calendar.out.toString();
    }

    private void event(Entry entry, Instant now) {
        line("BEGIN:VEVENT");
        line("UID:" + entry.uid());
        line("DTSTAMP:" + UTC.format(now));
        line("DTSTART:" + UTC.format(entry.begins()));
        line("DTEND:" + UTC.format(entry.ends()));
        line("SUMMARY:" + text(entry.shift() + " · " + entry.post()));
        line("LOCATION:" + text(entry.post()));
        line("TRANSP:OPAQUE");
        line("END:VEVENT");
    }

    /** Section 3.3.11: what would end a value or begin another is marked. */
    static String text(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\\n")
                .replace("\n", "\\n")
                .replace("\r", "");
    }

    /** Section 3.1: at most 75 octets a line, the rest behind a blank on the next; no character is cut in two. */
    private void line(String content) {
        int octets = 0;
        for (int i = 0; i < content.length(); ) {
            String letter = Character.toString(content.codePointAt(i));
            int length = letter.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > LINE) {
                out.append("\r\n ");
                octets = 1;
            }
            out.append(letter);
            octets += length;
            i += letter.length();
        }
        out.append("\r\n");
    }
}
