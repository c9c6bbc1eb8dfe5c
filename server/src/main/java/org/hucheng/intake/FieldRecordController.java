package org.hucheng.intake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.hucheng.identity.DeviceView;
import org.hucheng.identity.Permission;
import org.hucheng.identity.Permit;
import org.hucheng.kernel.Language;
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
    private final UploadAnswers answers;

    FieldRecordController(Intake intake, JournalStore journal, Operations operations, UploadAnswers answers) {
        this.intake = intake;
        this.journal = journal;
        this.operations = operations;
        this.answers = answers;
    }

    record DeviceJson(
            String device,
            String operation,
            @Nullable String post,
            @Nullable String unit,
            long mark) {}

    @PostMapping("/api/v1/field-records")
    @Permit(Permission.DEVICE)
    void receive(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var language = Language.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        boolean gzip = "gzip".equalsIgnoreCase(request.getHeader(HttpHeaders.CONTENT_ENCODING));
        answers.write(intake.receive(device(), () -> body(request, gzip)), language, response);
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
}
