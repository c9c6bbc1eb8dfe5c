package org.hucheng.board;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.hucheng.identity.Devices;
import org.hucheng.kernel.Text;
import org.hucheng.network.NetPicture;
import org.jspecify.annotations.Nullable;

/**
 * The board at one moment.
 *
 * @param asOf the moment that is shown: the operation's clock, or the end of the day that was asked for
 * @param clock the operation's clock: now while it runs, its newest inspection once it is over
 * @param day the calendar day the counters are of
 * @param net whether the posts close every road in; null while the operation has no road network
 * @param missing what may be missing of the field records: what revoked devices last said they still had to send; now, whatever day is shown
 * @param recordsPerSecond records that arrived lately, a second; 0 when nothing does
 */
record Snapshot(
        OffsetDateTime asOf,
        OffsetDateTime clock,
        LocalDate day,
        double recordsPerSecond,
        List<Guarantee> guarantees,
        @Nullable NetPicture net,
        Devices.Missing missing,
        PostCounts posts,
        Counters counters,
        List<Hour> hours,
        List<MapPost> map,
        List<Event> recent) {

    /** True when nothing but the clock moved. */
    boolean showsTheSameAs(Snapshot other) {
        return equals(new Snapshot(
                asOf,
                clock,
                other.day,
                recordsPerSecond,
                other.guarantees,
                other.net,
                other.missing,
                other.posts,
                other.counters,
                other.hours,
                other.map,
                other.recent));
    }

    /**
     * @param state {@code kept}, {@code broken}, or {@code not-measured} while nothing can compute it or there is nothing to measure; never green before
     * @param open what is missing or waiting
     * @param done of {@code of}: posts manned of posts that need somebody at the moment shown; post-minutes covered of those needed for the period
     * @param measured {@code moment}, or {@code period}: from the beginning up to the moment shown, when nobody is needed at the moment itself
     * @param posts the first posts with a gap
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Guarantee(
            String id,
            String state,
            @Nullable Long open,
            @Nullable Long done,
            @Nullable Long of,
            @Nullable String measured,
            @Nullable List<CodeAndName> posts) {
        static Guarantee notMeasured(String id, @Nullable Long open) {
            return new Guarantee(id, "not-measured", open, null, null, null, null);
        }
    }

    record CodeAndName(String code, Text name) {}

    record PostCounts(int total, int open, int planned, int revoked, List<KindCount> byKind) {}

    record KindCount(String kind, int total, int open) {}

    record Counters(
            long vehicles,
            long people,
            long vehiclesAll,
            long peopleAll,
            long vehiclesYesterday,
            long peopleYesterday,
            long secondMeasurements,
            int onDuty,
            long personShifts,
            long refusedOpen,
            long directivesOverdue) {}

    record Hour(int hour, long vehicles, long people, long vehiclesYesterday, long peopleYesterday) {}

    /** @param missing people who are needed there at the moment shown and are not there */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MapPost(
            String code,
            Text name,
            String kind,
            @JsonProperty("class") @Nullable String postClass,
            String state,
            double lon,
            double lat,
            long vehicles,
            long people,
            int onDuty,
            int missing,
            @Nullable OffsetDateTime lastAt) {}

    /**
     * @param kind {@code second-measurement}, {@code post-opened}, {@code post-revoked}, {@code refused} or {@code directive-overdue}
     * @param post the post it happened at; null for several at once, whose number is the value {@code count}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Event(
            OffsetDateTime at,
            String kind,
            @Nullable String post,
            @Nullable Text postName,
            Map<String, Object> values) {}
}
