package org.hucheng.privacy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hucheng.identity.Actor;
import org.hucheng.identity.Permission;
import org.hucheng.identity.Permit;
import org.hucheng.kernel.Field;
import org.hucheng.kernel.Text;
import org.hucheng.operations.OperationView;
import org.hucheng.operations.Operations;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What people ask about their own data, and how it is answered. */
@RestController
@RequestMapping("/api/v1/operations/{op}/persons-requests")
class PersonsRequestController {
    private final PersonsRequests requests;
    private final Operations operations;
    private final Clock clock;

    PersonsRequestController(PersonsRequests requests, Operations operations, Clock clock) {
        this.requests = requests;
        this.operations = operations;
        this.clock = clock;
    }

    /**
     * @param subject the number masked; empty once it is gone, and for whoever sees traces and not people
     * @param keptUntil the last day on which the order keeps what is held; absent where it does not
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RequestJson(
            int id,
            String kind,
            String subject,
            String token,
            String checked,
            String words,
            LocalDate receivedOn,
            LocalDate dueOn,
            boolean overdue,
            String recordedBy,
            OffsetDateTime recordedAt,
            String state,
            @Nullable LocalDate keptUntil,
            @Nullable String decidedBy,
            @Nullable OffsetDateTime decidedAt,
            @Nullable String decision,
            @JsonRawValue @Nullable String result) {}

    record ListJson(List<RequestJson> requests) {}

    /** What is held of one person, for that person. */
    record HeldJson(
            String operation,
            Text name,
            Text authority,
            OffsetDateTime at,
            int request,
            Map<String, List<Map<String, Object>>> held) {}

    record CorrectForm(
            @Nullable UUID record,
            @Nullable Integer person,
            @Nullable String field,
            @Nullable String value,
            @Nullable String reason) {}

    record DecideForm(@Nullable Boolean answered, @Nullable String reason) {}

    @GetMapping
    @Permit(Permission.PRIVACY_READ)
    ListJson list(@PathVariable String op, Actor actor) {
        var operation = operations.get(op);
        return new ListJson(requests.list(operation).stream()
                .map(r -> toJson(operation, r, null, actor))
                .toList());
    }

    @PostMapping
    @Permit(Permission.PERSON_ANSWER)
    @ResponseStatus(HttpStatus.CREATED)
    RequestJson record(@PathVariable String op, @RequestBody PersonsRequests.Asked asked, Actor actor) {
        var operation = operations.get(op);
        return one(operation, requests.record(operation, asked, actor), actor);
    }

    @GetMapping("/{id}")
    @Permit(Permission.PRIVACY_READ)
    RequestJson get(@PathVariable String op, @PathVariable int id, Actor actor) {
        return one(operations.get(op), id, actor);
    }

    /** Everything held of the person, in clear. A look that is on the trail, so not a GET. */
    @PostMapping("/{id}/held")
    @Permit(Permission.PERSON_ANSWER)
    HeldJson held(@PathVariable String op, @PathVariable int id, Actor actor) {
        var operation = operations.get(op);
        return new HeldJson(
                operation.code(),
                operation.name(),
                operation.order().authority(),
                clock.instant().atZone(operation.zone()).toOffsetDateTime(),
                id,
                requests.held(operation, id, actor));
    }

    @PostMapping("/{id}/correct")
    @Permit(Permission.PERSON_ANSWER)
    RequestJson correct(@PathVariable String op, @PathVariable int id, @RequestBody CorrectForm form, Actor actor) {
        var operation = operations.get(op);
        requests.correct(
                operation,
                id,
                new PersonsData.Correction(
                        Field.required("record", form.record()),
                        Field.required("person", form.person()),
                        Field.required("field", form.field()),
                        Field.required("value", form.value()),
                        Objects.requireNonNullElse(form.reason(), ""),
                        id),
                actor);
        return one(operation, id, actor);
    }

    @PostMapping("/{id}/decide")
    @Permit(Permission.PERSON_ANSWER)
    RequestJson decide(@PathVariable String op, @PathVariable int id, @RequestBody DecideForm form, Actor actor) {
        var operation = operations.get(op);
        requests.decide(operation, id, Field.required("answered", form.answered()), form.reason(), actor);
        return one(operation, id, actor);
    }

    @PostMapping("/{id}/erase")
    @Permit(Permission.PRIVACY_APPROVE)
    RequestJson erase(@PathVariable String op, @PathVariable int id, Actor actor) {
        var operation = operations.get(op);
        requests.erase(operation, id, actor);
        return one(operation, id, actor);
    }

    private RequestJson one(OperationView operation, int id, Actor actor) {
        PersonsRequest request = requests.get(operation, id);
        boolean open = request.state().equals("open");
        return toJson(
                operation,
                request,
                open ? requests.keptUntil(operation, request).orElse(null) : null,
                actor);
    }

    private RequestJson toJson(OperationView operation, PersonsRequest r, @Nullable LocalDate keptUntil, Actor actor) {
        var today = LocalDate.ofInstant(clock.instant(), operation.zone());
        var decided = r.decidedAt();
        return new RequestJson(
                r.id(),
                r.kind(),
                actor.may(Permission.PERSON_ANSWER, operation.code()) ? requests.masked(operation, r) : "",
                r.tokens().getFirst().toString(),
                r.checked(),
                r.words(),
                r.receivedOn(),
                r.dueOn(),
                r.state().equals("open") && today.isAfter(r.dueOn()),
                r.recordedByName(),
                r.recordedAt().atZone(operation.zone()).toOffsetDateTime(),
                r.state(),
                keptUntil,
                r.decidedBy(),
                decided == null ? null : decided.atZone(operation.zone()).toOffsetDateTime(),
                r.decision(),
                r.result());
    }
}
