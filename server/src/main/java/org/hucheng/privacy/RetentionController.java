package org.hucheng.privacy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hucheng.identity.Actor;
import org.hucheng.identity.Permission;
import org.hucheng.identity.Permit;
import org.hucheng.kernel.Language;
import org.hucheng.operations.OperationView;
import org.hucheng.operations.Operations;
import org.hucheng.privacy.DestructionStore.Destruction;
import org.jspecify.annotations.Nullable;
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

/** Periods of retention by kind of record: what is due when, its end by two people, holds, certificates. */
@RestController
@RequestMapping("/api/v1/operations/{op}/privacy/retention")
class RetentionController {
    private final Proposals proposals;
    private final EndingStore kinds;
    private final Destructions destructions;
    private final Holds holds;
    private final Operations operations;
    private final JsonMapper json;

    RetentionController(
            Proposals proposals,
            EndingStore kinds,
            Destructions destructions,
            Holds holds,
            Operations operations,
            JsonMapper json) {
        this.proposals = proposals;
        this.kinds = kinds;
        this.destructions = destructions;
        this.holds = holds;
        this.operations = operations;
        this.json = json;
    }

    record HoldForm(@Nullable String kind, @Nullable String reason) {}

    @GetMapping
    @Permit(Permission.PRIVACY_READ)
    RetentionJson schedule(@PathVariable String op, Actor actor) {
        return schedule(operations.get(op), actor);
    }

    private RetentionJson schedule(OperationView operation, Actor actor) {
        var open = kinds.open(operation.id());
        var standing = holds.list(operation);
        var lines = Stream.of(RecordKind.values())
                .map(kind -> {
                    var rule = RetentionRule.find(operation, kind);
                    return RetentionJson.line(
                            operation,
                            kind,
                            rule.orElse(null),
                            rule.flatMap(r -> proposals.nextDue(operation, r)).orElse(null),
                            of(open, kind).orElse(null),
                            standing.stream().anyMatch(hold -> hold.stops(kind)),
                            proposals.today(operation),
                            actor);
                })
                .toList();
        return new RetentionJson(
                lines,
                standing.stream().map(h -> RetentionJson.hold(operation, h)).toList(),
                kinds.certified(operation.id()).stream()
                        .map(d -> RetentionJson.certificate(operation, d))
                        .toList());
    }

    private static Optional<Destruction> of(List<Destruction> open, RecordKind kind) {
        return open.stream()
                .filter(d -> Objects.requireNonNull(d.part()).kind() == kind)
                .findFirst();
    }

    @PostMapping("/dry-run")
    @Permit(Permission.PRIVACY_READ)
    List<RetentionJson.DryRunJson> dryRun(@PathVariable String op) {
        var operation = operations.get(op);
        return RetentionRule.of(operation).stream()
                .map(rule -> new RetentionJson.DryRunJson(rule.kind().code(), proposals.count(operation, rule)))
                .toList();
    }

    @PostMapping("/kinds/{kind}/request")
    @Permit(Permission.PRIVACY_REQUEST)
    RetentionJson request(
            @PathVariable String op,
            @PathVariable String kind,
            @RequestBody PrivacyController.ReasonForm form,
            Actor actor) {
        var operation = operations.get(op);
        destructions.request(operation, RecordKind.get(kind), form.reason(), actor);
        return schedule(operation, actor);
    }

    @PostMapping("/kinds/{kind}/withdraw")
    @Permit(Permission.PRIVACY_REQUEST)
    RetentionJson withdraw(
            @PathVariable String op,
            @PathVariable String kind,
            @RequestBody PrivacyController.ReasonForm form,
            Actor actor) {
        var operation = operations.get(op);
        destructions.withdraw(operation, RecordKind.get(kind), form.reason(), actor);
        proposals.look(operation);
        return schedule(operation, actor);
    }

    /** Answers when two people have decided; the records end in the background. */
    @PostMapping("/kinds/{kind}/approve")
    @Permit(Permission.PRIVACY_APPROVE)
    RetentionJson approve(
            @PathVariable String op,
            @PathVariable String kind,
            @RequestBody PrivacyController.ApproveForm form,
            Actor actor) {
        var operation = operations.get(op);
        destructions.approve(operation, RecordKind.get(kind), form.confirm(), actor);
        return schedule(operation, actor);
    }

    @PostMapping("/holds")
    @Permit(Permission.PRIVACY_REQUEST)
    RetentionJson hold(@PathVariable String op, @RequestBody HoldForm form, Actor actor) {
        var operation = operations.get(op);
        String kind = form.kind();
        holds.set(operation, kind == null ? null : RecordKind.get(kind), form.reason(), actor);
        return schedule(operation, actor);
    }

    @PostMapping("/holds/{id}/lift")
    @Permit(Permission.PRIVACY_REQUEST)
    RetentionJson lift(
            @PathVariable String op,
            @PathVariable int id,
            @RequestBody PrivacyController.ReasonForm form,
            Actor actor) {
        var operation = operations.get(op);
        holds.lift(operation, id, form.reason(), actor);
        return schedule(operation, actor);
    }

    /** Byte for byte what the hash in the ETag stands for. */
    @GetMapping("/certificates/{id}.json")
    @Permit(Permission.PRIVACY_READ)
    ResponseEntity<byte[]> certificate(@PathVariable String op, @PathVariable int id) {
        var done = certified(op, id);
        return PrivacyController.file(
                Objects.requireNonNull(done.hash()),
                Objects.requireNonNull(done.certificate()),
                MediaType.APPLICATION_JSON,
                op + "-retention-certificate-" + id + ".json");
    }

    @GetMapping("/certificates/{id}.txt")
    @Permit(Permission.PRIVACY_READ)
    ResponseEntity<byte[]> certificateText(
            @PathVariable String op, @PathVariable int id, @RequestParam @Nullable String lang) {
        var done = certified(op, id);
        Language language = lang == null ? operations.get(op).language() : Language.of(lang);
        String hash = Objects.requireNonNull(done.hash());
        return PrivacyController.file(
                hash,
                EndingCertificateText.of(
                        json.readValue(Objects.requireNonNull(done.certificate()), EndingCertificate.class),
                        hash,
                        language),
                new MediaType("text", "plain", StandardCharsets.UTF_8),
                op + "-retention-certificate-" + id + "-" + language.code() + ".txt");
    }

    private Destruction certified(String op, int id) {
        return kinds.certified(operations.get(op).id()).stream()
                .filter(d -> d.id() == id)
                .findFirst()
                .orElseThrow(() -> PrivacyProblem.CERTIFICATE_NOT_FOUND.refuse("operation", op));
    }
}
