package org.hucheng.drill;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Writes moments as ISO-8601 with the operation's offset; the text up to the hour is kept while the hour lasts. */
final class Clock {
    private final ZoneId zone;
    private long hourStart = Long.MIN_VALUE;
    private byte[] upToHour = {};
    private byte[] offset = {};

    Clock(ZoneId zone) {
        this.zone = zone;
    }

    void write(Bytes out, long epochMilli) {
        if (epochMilli < hourStart || epochMilli >= hourStart + Plan.HOUR || hourStart == Long.MIN_VALUE) {
            enter(epochMilli);
        }
        int inHour = (int) (epochMilli - hourStart);
        out.put(upToHour).digits(inHour / 60_000, 2).put(':').digits(inHour / 1000 % 60, 2);
        out.put('.').digits(inHour % 1000, 3).put(offset);
    }

    private void enter(long epochMilli) {
        ZonedDateTime local = Instant.ofEpochMilli(epochMilli).atZone(zone);
        ZonedDateTime hour = local.withMinute(0).withSecond(0).withNano(0);
        hourStart = hour.toInstant().toEpochMilli();
        upToHour = (hour.toLocalDate() + "T" + (hour.getHour() < 10 ? "0" : "") + hour.getHour() + ":")
                .getBytes(StandardCharsets.US_ASCII);
        offset = hour.getOffset().getId().getBytes(StandardCharsets.US_ASCII);
    }

    String text(long epochMilli) {
        Bytes out = new Bytes(40);
        write(out, epochMilli);
        return out.text();
    }
}
