package org.hucheng.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.hucheng.identity.DeviceView;
import org.hucheng.identity.Permission;
import org.hucheng.identity.Permit;
import org.hucheng.kernel.Language;
import org.hucheng.kernel.ProblemWords;
import org.hucheng.operations.Operations;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The one way in for field records: NDJSON, one answer a line. */
@RestController
class FieldRecordController {
    private final Intake intake;
    private final JournalStore journal;
    private final Operations operations;
    private final ProblemWords words;

    FieldRecordController(Intake intake, JournalStore journal, Operations operations, ProblemWords words) {
        this.intake = intake;
        this.journal = journal;
        this.operations = operations;
        this.words = words;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ItemJson(
            int line,
            @Nullable String id,
            String outcome,
            @Nullable String code,
            @Nullable String title,
            @Nullable Map<String, Object> details) {}

    record AnswerJson(int received, int accepted, int duplicates, int refused, List<ItemJson> items) {}

    record DeviceJson(
            String device,
            String operation,
            @Nullable String post,
            @Nullable String unit,
            long mark) {}

    @PostMapping("/api/v1/field-records")
    @Permit(Permission.DEVICE)
    AnswerJson receive(HttpServletRequest request) throws IOException {
        var language = Language.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        boolean gzip = "gzip".equalsIgnoreCase(request.getHeader(HttpHeaders.CONTENT_ENCODING));
        var candidates = intake.receive(device(), () -> body(request, gzip));
        var items = candidates.stream().map(c -> toJson(c, language)).toList();
        return new AnswerJson(
                items.size(),
                count(candidates, Candidate.Outcome.ACCEPTED),
                count(candidates, Candidate.Outcome.DUPLICATE),
                count(candidates, Candidate.Outcome.REFUSED),
                items);
    }

    /** What the server has of this device: where a phone that lost its memory starts again. */
    @GetMapping("/api/v1/device")
    @Permit(Permission.DEVICE)
    DeviceJson whoAmI() {
        var device = device();
        var mark = journal.marks(List.of(device.id())).get(device.id());
        return new DeviceJson(
                device.code(),
                operations.get(device.operationId()).code(),
                device.postCode(),
                device.unitCode(),
                mark == null ? 0 : mark.mark());
    }

    private static InputStream body(HttpServletRequest request, boolean gzip) throws IOException {
        try {
            return gzip ? new GZIPInputStream(request.getInputStream(), 16 * 1024) : request.getInputStream();
        } catch (ZipException e) {
            throw new EOFException(e.getMessage());
        }
    }

    private static DeviceView device() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof DeviceView device) {
            return device;
        }
        throw IntakeProblem.NOT_A_DEVICE.refuse();
    }

    private ItemJson toJson(Candidate c, Language language) {
        String id = c.id == null ? null : c.id.toString();
        var outcome = java.util.Objects.requireNonNull(c.outcome);
        if (c.refusal == null) {
            return new ItemJson(c.line, id, outcome.word(), null, null, null);
        }
        var code = c.refusal.code();
        return new ItemJson(c.line, id, outcome.word(), code.name(), words.title(code, language), c.refusal.values());
    }

    private static int count(List<Candidate> candidates, Candidate.Outcome outcome) {
        return (int) candidates.stream().filter(c -> c.outcome == outcome).count();
    }
}
