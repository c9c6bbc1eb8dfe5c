package org.hucheng.privacy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.hucheng.audit.Audit;
import org.hucheng.identity.Actor;
import org.hucheng.kernel.Field;
import org.hucheng.kernel.KernelProblem;
import org.hucheng.operations.OperationView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What people ask about their own data: found by the number of their own document, shown, corrected, or erased by a second person where the operation's order
 * no longer needs it. Every step is on the trail under the person's token.
 */
@Component
class PersonsRequests {
    static final List<String> KINDS = List.of("access", "correct", "erase");
    /** How it was made sure that whoever asks is the person. */
    static final List<String> CHECKS = List.of("document-seen", "online-identity", "representative");

    private final PersonsRequestStore store;
    private final List<PersonsData> holders;
    private final OperationKeys keys;
    private final Holds holds;
    private final Audit audit;
    private final JsonMapper json;
    private final Clock clock;

    PersonsRequests(
            PersonsRequestStore store,
            List<PersonsData> holders,
            OperationKeys keys,
            Holds holds,
            Audit audit,
            JsonMapper json,
            Clock clock) {
        this.store = store;
        this.holders = holders;
        this.keys = keys;
        this.holds = holds;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    record Asked(
            @Nullable String kind,
            @Nullable String idNumber,
            @Nullable String checked,
            @Nullable String reason,
            @Nullable LocalDate receivedOn) {}

    /** Refuses FIELD_INVALID, ACCESS_WITHOUT_REASON, ID_NUMBER_INVALID, PERSONAL_DATA_DESTROYED. */
    @Transactional
    public int record(OperationView operation, Asked asked, Actor by) {
        String kind = choice("kind", asked.kind(), KINDS);
        String checked = choice("checked", asked.checked(), CHECKS);
        String words = Reason.of(asked.reason());
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, operation.zone());
        LocalDate received = asked.receivedOn() == null ? today : asked.receivedOn();
        if (received.isAfter(today)) {
            throw KernelProblem.FIELD_INVALID.refuse("field", "receivedOn", "latest", today.toString());
        }
        String number = Field.required("idNumber", asked.idNumber()).strip();
        var person = person(operation, number);
        int id = store.add(
                operation.id(),
                new PersonsRequestStore.New(
                        kind,
                        person.tokens(),
                        person.sealer().seal(person.numbers().getFirst().getBytes(StandardCharsets.UTF_8)),
                        checked,
                        words,
                        received,
                        received.plusDays(RequestRules.of(operation).days())),
                by.by(),
                now);
        trace(
                operation,
                id,
                person.tokens(),
                "privacy.request-recorded",
                by,
                Map.of("kind", kind, "checked", checked, "reason", words));
        return id;
    }

    PersonsRequest get(OperationView operation, int id) {
        return store.find(operation.id(), id).orElseThrow(() -> PrivacyProblem.REQUEST_NOT_FOUND.refuse("id", id));
    }

    List<PersonsRequest> list(OperationView operation) {
        return store.list(operation.id());
    }

    /** The number masked; empty once it is gone. */
    String masked(OperationView operation, PersonsRequest request) {
        byte[] subject = request.subject();
        if (subject == null || keys.areDestroyed(operation.code())) {
            return "";
        }
        return AccessRules.of(operation)
                .mask("idNumber", new String(keys.sealer(operation.code()).open(subject), StandardCharsets.UTF_8));
    }

    /** The last day on which the order keeps what is held; empty where nothing is, or nothing any more. */
    Optional<LocalDate> keptUntil(OperationView operation, PersonsRequest request) {
        if (request.subject() == null || keys.areDestroyed(operation.code())) {
            return Optional.empty();
        }
        var person = person(operation, request);
        return holders.stream()
                .flatMap(h -> h.newest(person).stream())
                .max(Instant::compareTo)
                .map(newest -> RequestRules.of(operation).keptUntil(operation, newest))
                .filter(until ->
                        !LocalDate.ofInstant(clock.instant(), operation.zone()).isAfter(until));
    }

    /** Everything that is held of the person, in clear; the look is on the trail. */
    @Transactional
    public Map<String, List<Map<String, Object>>> held(OperationView operation, int id, Actor by) {
        PersonsRequest request = open(operation, id);
        var person = person(operation, request);
        Map<String, List<Map<String, Object>>> held = new LinkedHashMap<>();
        holders.forEach(h -> held.putAll(h.held(person)));
        Map<String, Object> counts = new TreeMap<>();
        held.forEach((kind, things) -> counts.put(kind, things.size()));
        trace(operation, id, request.tokens(), "privacy.request-shown", by, counts);
        return held;
    }

    /** Throws: REQUEST_NOT_FOUND, REQUEST_DECIDED, RECORD_NOT_HELD, and what the holder refuses. */
    @Transactional
    public void correct(OperationView operation, int id, PersonsData.Correction correction, Actor by) {
        PersonsRequest request = lock(operation, id);
        if (!request.kind().equals("correct")) {
            throw PrivacyProblem.REQUEST_OF_OTHER_KIND.refuse("kind", request.kind());
        }
        Reason.of(correction.reason());
        var person = person(operation, request);
        if (holders.stream().noneMatch(h -> h.correct(person, correction, by, clock.instant()))) {
            throw PrivacyProblem.RECORD_NOT_HELD.refuse(
                    "record", correction.record().toString());
        }
        trace(
                operation,
                id,
                request.tokens(),
                "privacy.request-corrected",
                by,
                Map.of(
                        "of",
                        correction.record() + "/" + correction.n(),
                        "fields",
                        correction.field(),
                        "reason",
                        correction.reason()));
    }

    /** Closes one that has been answered or cannot be. */
    @Transactional
    public void decide(OperationView operation, int id, boolean answered, @Nullable String reason, Actor by) {
        PersonsRequest request = lock(operation, id);
        String why = Reason.of(reason);
        if (answered && request.kind().equals("erase")) {
            throw PrivacyProblem.REQUEST_OF_OTHER_KIND.refuse("kind", request.kind());
        }
        store.decide(id, answered ? "answered" : "refused", by.by(), clock.instant(), why, null);
        trace(
                operation,
                id,
                request.tokens(),
                answered ? "privacy.request-answered" : "privacy.request-refused",
                by,
                Map.of("reason", why));
    }

    /**
     * Blanks what says who it was: the second of two people.
     *
     * @throws org.hucheng.kernel.Refusal REQUEST_NOT_FOUND, REQUEST_DECIDED, REQUEST_OF_OTHER_KIND, SECOND_PERSON_NEEDED, KEPT_BY_ORDER
     */
    @Transactional
    public void erase(OperationView operation, int id, Actor by) {
        PersonsRequest request = lock(operation, id);
        if (!request.kind().equals("erase")) {
            throw PrivacyProblem.REQUEST_OF_OTHER_KIND.refuse("kind", request.kind());
        }
        if (request.recordedBy() == by.accountId()) {
            throw PrivacyProblem.SECOND_PERSON_NEEDED.refuse("requestedBy", request.recordedByName());
        }
        keptUntil(operation, request).ifPresent(until -> {
            throw PrivacyProblem.KEPT_BY_ORDER.refuse(
                    "keptUntil", until.toString(), "order", operation.order().number());
        });
        holds.permit(operation, null);
        var person = person(operation, request);
        Map<String, Long> erased = new TreeMap<>();
        holders.forEach(h -> h.erase(person).forEach((kind, n) -> erased.merge(kind, n, Long::sum)));
        store.decide(id, "erased", by.by(), clock.instant(), null, json.writeValueAsString(erased));
        erased.merge("sealed-values", store.forget(operation.id(), request.tokens()), Long::sum);
        trace(operation, id, request.tokens(), "privacy.request-erased", by, erased);
    }

    private PersonsRequest lock(OperationView operation, int id) {
        PersonsRequest request =
                store.lock(operation.id(), id).orElseThrow(() -> PrivacyProblem.REQUEST_NOT_FOUND.refuse("id", id));
        return stillOpen(request);
    }

    private PersonsRequest open(OperationView operation, int id) {
        return stillOpen(get(operation, id));
    }

    private static PersonsRequest stillOpen(PersonsRequest request) {
        if (!request.state().equals("open")) {
            throw PrivacyProblem.REQUEST_DECIDED.refuse("state", request.state());
        }
        return request;
    }

    private PersonsData.Person person(OperationView operation, PersonsRequest request) {
        keys.requireLife(operation.code());
        byte[] subject = Objects.requireNonNull(request.subject());
        return person(operation, new String(keys.sealer(operation.code()).open(subject), StandardCharsets.UTF_8));
    }

    private PersonsData.Person person(OperationView operation, String number) {
        var sealer = keys.sealer(operation.code());
        var numbers = holders.stream()
                .flatMap(h -> h.normalise(operation, number).stream())
                .distinct()
                .toList();
        return new PersonsData.Person(
                operation,
                numbers,
                numbers.stream().map(n -> sealer.token("id", n)).toList(),
                sealer);
    }

    private void trace(
            OperationView operation,
            int id,
            List<java.util.UUID> tokens,
            String act,
            Actor by,
            Map<String, ?> details) {
        Map<String, Object> all = new TreeMap<>(details);
        all.put("request", id);
        audit.record(by.by(), operation.id(), act, tokens.getFirst().toString(), all);
    }

    private static String choice(String field, @Nullable String given, List<String> known) {
        if (given == null || !known.contains(given)) {
            throw KernelProblem.FIELD_INVALID.refuse("field", field, "allowed", String.join(", ", known));
        }
        return given;
    }
}
