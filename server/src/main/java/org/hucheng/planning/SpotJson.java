package org.hucheng.planning;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A duty's place as the API shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SpotJson(
        String post,
        String system,
        String shift,
        String agency,
        @Nullable String skill) {
    static @Nullable SpotJson of(@Nullable Assignment duty, Situation situation) {
        return duty == null
                ? null
                : new SpotJson(
                        Objects.requireNonNull(situation.posts.get(duty.postId()))
                                .code(),
                        duty.system(),
                        duty.shift(),
                        duty.agency(),
                        duty.skill());
    }
}
