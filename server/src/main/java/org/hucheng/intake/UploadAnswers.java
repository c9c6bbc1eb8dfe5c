package org.hucheng.intake;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.hucheng.kernel.Language;
import org.hucheng.kernel.ProblemWords;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * The answer to an upload, one item a line: {@code {received, accepted, duplicates, refused, items: [{line, id?, outcome, leftOut?, code?, title?, details?}]}}.
 * Written straight into the response, for it is the most frequent answer there is.
 */
@Component
class UploadAnswers {
    private final ProblemWords words;
    private final JsonMapper json;

    UploadAnswers(ProblemWords words, JsonMapper json) {
        this.words = words;
        this.json = json;
    }

    void write(List<Candidate> candidates, Language language, HttpServletResponse response) throws IOException {
        var bytes = new ByteArrayOutputStream(128 + candidates.size() * 80);
        try (var out = json.createGenerator(bytes)) {
            out.writeStartObject();
            out.writeNumberProperty("received", candidates.size());
            out.writeNumberProperty("accepted", count(candidates, Candidate.Outcome.ACCEPTED));
            out.writeNumberProperty("duplicates", count(candidates, Candidate.Outcome.DUPLICATE));
            out.writeNumberProperty("refused", count(candidates, Candidate.Outcome.REFUSED));
            out.writeArrayPropertyStart("items");
            for (Candidate c : candidates) {
                item(out, c, language);
            }
            out.writeEndArray();
            out.writeEndObject();
        }
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(bytes.size());
        bytes.writeTo(response.getOutputStream());
    }

    private void item(JsonGenerator out, Candidate c, Language language) {
        out.writeStartObject();
        out.writeNumberProperty("line", c.line);
        if (c.id != null) {
            out.writeStringProperty("id", c.id.toString());
        }
        out.writeStringProperty("outcome", Objects.requireNonNull(c.outcome).word());
        if (!c.leftOut.isEmpty()) {
            out.writePOJOProperty("leftOut", c.leftOut);
        }
        if (c.refusal != null) {
            var code = c.refusal.code();
            out.writeStringProperty("code", code.name());
            out.writeStringProperty("title", words.title(code, language));
            out.writePOJOProperty("details", c.refusal.values());
        }
        out.writeEndObject();
    }

    private static int count(List<Candidate> candidates, Candidate.Outcome outcome) {
        int n = 0;
        for (Candidate c : candidates) {
            n += c.outcome == outcome ? 1 : 0;
        }
        return n;
    }
}
