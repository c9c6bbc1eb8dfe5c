package org.hucheng.digest;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
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

@RestController
@RequestMapping("/api/v1/operations/{op}")
class DigestController {
    private final Operations operations;
    private final Digests digests;
    private final Editions editions;

    DigestController(Operations operations, Digests digests, Editions editions) {
        this.operations = operations;
        this.digests = digests;
        this.editions = editions;
    }

    @GetMapping("/digest")
    @Permit(Permission.DIGEST_READ)
    NowJson now(
            @PathVariable String op,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        OperationView operation = operations.get(op);
        Digest digest = digests.now(operation, from, to);
        return NowJson.of(DigestJson.of(digest), editions.latest(operation, digest.window()));
    }

    /** With a byte order mark: the spreadsheet programs in the offices take the file for a local encoding without it. */
    @GetMapping("/digest.csv")
    @Permit(Permission.DIGEST_READ)
    ResponseEntity<byte[]> csv(
            @PathVariable String op,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        DigestJson digest = DigestJson.of(digests.now(operations.get(op), from, to));
        return file("\uFEFF" + DigestCsv.of(digest), "text/csv", "digest-" + op + ".csv");
    }

    @GetMapping("/digest.txt")
    @Permit(Permission.DIGEST_READ)
    ResponseEntity<byte[]> text(
            @PathVariable String op,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String lang) {
        OperationView operation = operations.get(op);
        Language language = lang == null ? operation.language() : Language.of(lang);
        DigestJson digest = DigestJson.of(digests.now(operation, from, to));
        String text = String.join("\n", DigestPage.lines(digest, language)) + "\n";
        return file(text, "text/plain", "digest-" + op + "-" + language.code() + ".txt");
    }

    @PostMapping("/digest/recount")
    @Permit(Permission.DIGEST_READ)
    RecountJson recount(
            @PathVariable String op,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        Recount recount = digests.recount(operations.get(op), from, to);
        return new RecountJson(recount.equal(), recount.gone(), recount.indicators());
    }

    @GetMapping("/digest/editions")
    @Permit(Permission.DIGEST_READ)
    List<Edition.Row> editions(@PathVariable String op) {
        OperationView operation = operations.get(op);
        return editions.list(operation).stream()
                .map(edition -> Edition.Row.of(edition, operation.zone()))
                .toList();
    }

    @PostMapping("/digest/editions")
    @Permit(Permission.DIGEST_FREEZE)
    ResponseEntity<Edition.Row> freeze(
            @PathVariable String op, @RequestBody(required = false) @Nullable FreezeDays days, Actor actor) {
        OperationView operation = operations.get(op);
        Digest digest = digests.now(operation, days == null ? null : days.from, days == null ? null : days.to);
        Edition edition = editions.freeze(operation, digest, actor.by());
        return ResponseEntity.created(URI.create("/api/v1/operations/" + op + "/digest/editions/" + edition.number()))
                .body(Edition.Row.of(edition, operation.zone()));
    }

    /** The frozen document itself, byte for byte what the hash in the ETag stands for. */
    @GetMapping("/digest/editions/{number}")
    @Permit(Permission.DIGEST_READ)
    ResponseEntity<byte[]> edition(@PathVariable String op, @PathVariable int number) {
        Edition edition = editions.get(operations.get(op), number);
        return ResponseEntity.ok()
                .eTag(edition.hash())
                .contentType(MediaType.APPLICATION_JSON)
                .body(edition.document().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/digest/editions/{number}/diff")
    @Permit(Permission.DIGEST_READ)
    List<Edition.Difference> diff(@PathVariable String op, @PathVariable int number, @RequestParam int against) {
        return editions.diff(operations.get(op), number, against);
    }

    private static ResponseEntity<byte[]> file(String content, String type, String name) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.parseMediaType(type), StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content.getBytes(StandardCharsets.UTF_8));
    }

    record FreezeDays(@Nullable LocalDate from, @Nullable LocalDate to) {}

    /** @param gone figures whose records have been destroyed: nobody can count them again */
    record RecountJson(boolean equal, long gone, List<Recount.Pair> indicators) {}
}
