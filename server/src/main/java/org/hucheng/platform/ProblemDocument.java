package org.hucheng.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hucheng.kernel.Language;
import org.hucheng.kernel.ProblemWords;
import org.hucheng.kernel.Refusal;
import org.hucheng.kernel.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.json.JsonMapper;

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

    /** As the answer of a filter, which no handler and no advice sees. */
    void write(HttpServletResponse response, JsonMapper json) throws IOException {
        response.setStatus(status);
        response.setContentType(MEDIA_TYPE + ";charset=UTF-8");
        retryAfter().ifPresent(seconds -> response.setHeader(HttpHeaders.RETRY_AFTER, seconds));
        json.writeValue(response.getOutputStream(), this);
    }

    /** Where somebody asked too often and it is known for how long. */
    Optional<String> retryAfter() {
        return status == 429 ? Optional.ofNullable(details.get("seconds")).map(Object::toString) : Optional.empty();
    }

    ProblemDocument withStatus(int other) {
        return new ProblemDocument(type, title, other, code, details, advice, traceId);
    }
}
