package org.hucheng.posts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.hucheng.kernel.Text;
import org.hucheng.organisation.UnitRef;
import org.jspecify.annotations.Nullable;

/** A post in a list, with its state at the moment of asking. Times are in the operation's zone. */
record PostRow(
        String code,
        Text name,
        String kind,
        @JsonProperty("class") @Nullable String postClass,
        int lanes,
        double lon,
        double lat,
        CodeAndName unit,
        String state,
        @Nullable OffsetDateTime openSince,
        @Nullable OffsetDateTime revokedAt) {
    record CodeAndName(String code, Text name) {}

    static PostRow of(PostListStore.Line line, @Nullable UnitRef unit, ZoneId zone) {
        if (unit == null) {
            throw new IllegalStateException(
                    "post " + line.code() + " belongs to unit " + line.unitId() + ", which is gone");
        }
        OffsetDateTime since = line.since();
        OffsetDateTime at = since == null ? null : since.atZoneSameInstant(zone).toOffsetDateTime();
        return new PostRow(
                line.code(),
                line.name(),
                line.kind(),
                line.postClass(),
                line.lanes(),
                line.lon(),
                line.lat(),
                new CodeAndName(unit.code(), unit.name()),
                line.state(),
                line.state().equals("open") ? at : null,
                line.state().equals("revoked") ? at : null);
    }
}
