package org.hucheng.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.UUID;
import org.hucheng.kernel.Language;
import org.hucheng.kernel.ProblemWords;
import org.hucheng.kernel.Refusal;
import org.hucheng.kernel.Text;
import org.jspecify.annotations.Nullable;

/** A refusal as RFC 9457 has it. {@code traceId} finds the log line; it is all the outside sees of a failure inside. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProblemDocument(
        String type,
        String title,
        int status,
        String code,
        Map<String, Object> details,
        @Nullable String advice,
        String traceId) {
    static final String MEDIA_TYPE = "application/problem+json";

    static ProblemDocument of(Refusal refusal, ProblemWords words, Language language) {
        Text advice = refusal.advice();
        var code = refusal.code();
        return new ProblemDocument(
                "urn:hucheng:problem:" + code.name(),
                words.title(code, language),
                code.kind().status(),
                code.name(),
                refusal.values(),
                advice == null ? null : advice.in(language),
                newTraceId());
    }

    static String newTraceId() {
        return Long.toHexString(UUID.randomUUID().getMostSignificantBits());
    }

    ProblemDocument withStatus(int other) {
        return new ProblemDocument(type, title, other, code, details, advice, traceId);
    }
}
