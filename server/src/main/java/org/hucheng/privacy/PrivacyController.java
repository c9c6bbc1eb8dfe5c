package org.hucheng.privacy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.hucheng.identity.Actor;
import org.hucheng.identity.Permission;
import org.hucheng.identity.Permit;
import org.hucheng.kernel.Language;
import org.hucheng.operations.OperationView;
import org.hucheng.operations.Operations;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** How long an operation's personal data is kept, and its end. */
@RestController
@RequestMapping("/api/v1/operations/{op}/privacy")
class PrivacyController {
    private final Destructions destructions;
    private final OperationKeys keys;
    private final Operations operations;
    private final JsonMapper json;
    private final Clock clock;

    PrivacyController(
            Destructions destructions, OperationKeys keys, Operations operations, JsonMapper json, Clock clock) {
        this.destructions = destructions;
        this.keys = keys;
        this.operations = operations;
        this.json = json;
        this.clock = clock;
    }

    record RequestForm(@Nullable String reason, @Nullable Boolean early) {}

    record ReasonForm(@Nullable String reason) {}

    record ApproveForm(@Nullable String confirm) {}

    @GetMapping
    @Permit(Permission.PRIVACY_READ)
    PrivacyJson state(@PathVariable String op, Actor actor) {
        return state(operations.get(op), actor);
    }

    private PrivacyJson state(OperationView operation, Actor actor) {
        return PrivacyJson.of(
                operation,
                keys.find(operation.code()),
                destructions.find(operation).orElse(null),
                actor,
                clock.instant());
    }

    @PostMapping("/dry-run")
    @Permit(Permission.PRIVACY_READ)
    Inventory dryRun(@PathVariable String op) {
        return destructions.dryRun(operations.get(op));
    }

    @PostMapping("/destruction")
    @Permit(Permission.PRIVACY_REQUEST)
    PrivacyJson request(@PathVariable String op, @RequestBody RequestForm form, Actor actor) {
        var operation = operations.get(op);
        destructions.request(operation, form.reason(), Boolean.TRUE.equals(form.early()), actor);
        return state(operation, actor);
    }

    @PostMapping("/destruction/withdraw")
    @Permit(Permission.PRIVACY_REQUEST)
    PrivacyJson withdraw(@PathVariable String op, @RequestBody ReasonForm form, Actor actor) {
        var operation = operations.get(op);
        destructions.withdraw(operation, null, form.reason(), actor);
        return state(operation, actor);
    }

    @PostMapping("/destruction/approve")
    @Permit(Permission.PRIVACY_APPROVE)
    PrivacyJson approve(@PathVariable String op, @RequestBody ApproveForm form, Actor actor) {
        var operation = operations.get(op);
        destructions.approve(operation, null, form.confirm(), actor);
        return state(operation, actor);
    }

    /** Byte for byte what the hash in the ETag stands for. */
    @GetMapping("/certificate.json")
    @Permit(Permission.PRIVACY_READ)
    ResponseEntity<byte[]> certificate(@PathVariable String op) {
        var issued = issued(op);
        return file(issued.hash(), issued.json(), MediaType.APPLICATION_JSON, op + "-destruction-certificate.json");
    }

    @GetMapping("/certificate.txt")
    @Permit(Permission.PRIVACY_READ)
    ResponseEntity<byte[]> certificateText(@PathVariable String op, @RequestParam @Nullable String lang) {
        var issued = issued(op);
        Language language = lang == null ? operations.get(op).language() : Language.of(lang);
        String text = CertificateText.of(json.readValue(issued.json(), Certificate.class), issued.hash(), language);
        return file(
                issued.hash(),
                text,
                new MediaType("text", "plain", StandardCharsets.UTF_8),
                op + "-destruction-certificate-" + language.code() + ".txt");
    }

    private record Issued(String json, String hash) {}

    private Issued issued(String op) {
        return destructions
                .find(operations.get(op))
                .filter(d -> d.certificate() != null && d.hash() != null)
                .map(d -> new Issued(
                        java.util.Objects.requireNonNull(d.certificate()), java.util.Objects.requireNonNull(d.hash())))
                .orElseThrow(() -> PrivacyProblem.CERTIFICATE_NOT_FOUND.refuse("operation", op));
    }

    static ResponseEntity<byte[]> file(String hash, String content, MediaType type, String name) {
        return ResponseEntity.ok()
                .eTag(hash)
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content.getBytes(StandardCharsets.UTF_8));
    }
}
