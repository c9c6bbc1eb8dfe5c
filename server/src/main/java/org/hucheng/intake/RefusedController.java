package org.hucheng.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.hucheng.identity.Actor;
import org.hucheng.identity.Devices;
import org.hucheng.identity.Permission;
import org.hucheng.identity.Permit;
import org.hucheng.kernel.KernelProblem;
import org.hucheng.kernel.Language;
import org.hucheng.kernel.Page;
import org.hucheng.kernel.ProblemWords;
import org.hucheng.kernel.Refusal;
import org.hucheng.operations.OperationView;
import org.hucheng.operations.Operations;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The desk of refused records, for people. */
@RestController
class RefusedController {
    private final RefusedDesk desk;
    private final RefusedStore store;
    private final Devices devices;
    private final Operations operations;
    private final ProblemWords words;

    RefusedController(
            RefusedDesk desk, RefusedStore store, Devices devices, Operations operations, ProblemWords words) {
        this.desk = desk;
        this.store = store;
        this.devices = devices;
        this.operations = operations;
        this.words = words;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RefusedJson(
            long id,
            OffsetDateTime receivedAt,
            String device,
            int line,
            @Nullable String recordId,
            @Nullable String type,
            String code,
            String title,
            JsonNode details,
            String state,
            @Nullable String settledAs,
            @Nullable String settledBy,
            @Nullable OffsetDateTime settledAt) {}

    record ReasonForm(@Nullable String reason) {}

    record TextJson(String text) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RetriedJson(
            String outcome, @Nullable String code, @Nullable String title) {}

    @GetMapping("/api/v1/operations/{op}/refused-records")
    @Permit(Permission.REFUSED_READ)
    Page<RefusedJson> list(
            @PathVariable String op,
            @RequestParam(defaultValue = "open") String state,
            @RequestParam @Nullable String code,
            @RequestParam @Nullable Long after,
            @RequestParam @Nullable Integer limit,
            HttpServletRequest request) {
        return list(op, state, code, after, limit, Language.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    Page<RefusedJson> list(
            String op,
            String state,
            @Nullable String code,
            @Nullable Long after,
            @Nullable Integer limit,
            Language language) {
        var operation = operations.get(op);
        if (!state.equals("open") && !state.equals("settled")) {
            throw KernelProblem.FIELD_INVALID.refuse("field", "state", "allowed", "open, settled");
        }
        boolean open = state.equals("open");
        int size = Page.size(limit);
        var found = store.list(operation.id(), open, code, after == null ? Long.MAX_VALUE : after, size + 1);
        var shown = found.subList(0, Math.min(size, found.size()));
        var names = devices.byId(operation.id());
        List<RefusedJson> rows = shown.stream()
                .map(r -> {
                    var device = names.get(r.deviceId());
                    return toJson(r, device == null ? "" : device.code(), operation, language);
                })
                .toList();
        String next = found.size() > size ? Long.toString(shown.getLast().id()) : null;
        return new Page<>(rows, next, store.count(operation.id(), open, code));
    }

    @PostMapping("/api/v1/operations/{op}/refused-records/{id}/view")
    @Permit(Permission.REFUSED_DECIDE)
    TextJson view(@PathVariable String op, @PathVariable long id, @RequestBody ReasonForm form, Actor actor) {
        return new TextJson(desk.view(operations.get(op), id, form.reason(), actor));
    }

    @PostMapping("/api/v1/operations/{op}/refused-records/{id}/retry")
    @Permit(Permission.REFUSED_DECIDE)
    RetriedJson retry(@PathVariable String op, @PathVariable long id, Actor actor, HttpServletRequest request) {
        var retried = desk.retry(operations.get(op), id, actor);
        Refusal refusal = retried.refusal();
        var language = Language.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        return refusal == null
                ? new RetriedJson(retried.outcome(), null, null)
                : new RetriedJson(retried.outcome(), refusal.code().name(), words.title(refusal.code(), language));
    }

    @PostMapping("/api/v1/operations/{op}/refused-records/{id}/dismiss")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Permit(Permission.REFUSED_DECIDE)
    void dismiss(@PathVariable String op, @PathVariable long id, @RequestBody ReasonForm form, Actor actor) {
        desk.dismiss(operations.get(op), id, form.reason(), actor);
    }

    private RefusedJson toJson(RefusedStore.Refused r, String device, OperationView operation, Language language) {
        return new RefusedJson(
                r.id(),
                local(r.receivedAt(), operation),
                device,
                r.line(),
                r.recordId() == null ? null : r.recordId().toString(),
                r.type(),
                r.code(),
                words.title(r.module(), r.code(), language),
                r.details(),
                r.settledAs() == null ? "open" : "settled",
                r.settledAs(),
                r.settledBy(),
                r.settledAt() == null ? null : local(r.settledAt(), operation));
    }

    private static OffsetDateTime local(Instant at, OperationView operation) {
        return at.atZone(operation.zone()).toOffsetDateTime();
    }
}
