package org.hucheng.inspection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hucheng.identity.Actor;
import org.hucheng.intake.Journal;
import org.hucheng.operations.OperationView;
import org.hucheng.posts.Posts;
import org.hucheng.privacy.PersonsData;
import org.hucheng.privacy.PrivacyProblem;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One person's passages: shown to that person, corrected, and blanked. Post, time, disposition and temperature stay, for they are counted. */
@Component
class PersonsPassages implements PersonsData {
    private static final Set<String> CORRECTABLE = Set.of("name", "idNumber", "phone");

    private final PersonStore store;
    private final Journal journal;
    private final Posts posts;
    private final JsonMapper json = JsonMapper.builder().build();

    PersonsPassages(PersonStore store, Journal journal, Posts posts) {
        this.store = store;
        this.journal = journal;
        this.posts = posts;
    }

    @Override
    public List<String> normalise(OperationView operation, String number) {
        var normal = InspectionRules.of(operation).identityNumberSchemes().stream()
                .map(scheme -> IdentityNumber.normalise(scheme, number))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (normal.isEmpty()) {
            throw InspectionProblem.ID_NUMBER_INVALID.refuse("length", number.length(), "field", "idNumber");
        }
        return normal;
    }

    @Override
    public Map<String, List<Map<String, Object>>> held(Person person) {
        var operation = person.operation();
        var rows = store.rows(operation.id(), person.tokens());
        var catalog = posts.catalog(operation.id());
        List<Map<String, Object>> passages = new ArrayList<>();
        for (var row : rows) {
            Map<String, Object> shown = new LinkedHashMap<>();
            var post = catalog.get(row.postId());
            shown.put("at", row.at().atZone(operation.zone()).toOffsetDateTime().toString());
            shown.put("post", post == null ? "" : post.code());
            shown.put("disposition", row.disposition());
            if (row.tenths() != null) {
                shown.put("temperature", row.tenths() / 10.0);
            }
            if (row.origin() != null) {
                shown.put("origin", row.origin());
            }
            open(row, person)
                    .properties()
                    .forEach(p -> shown.put(p.getKey(), json.convertValue(p.getValue(), Object.class)));
            shown.put("record", row.record().toString());
            shown.put("person", row.n());
            passages.add(shown);
        }
        var corrections =
                store
                        .corrections(
                                operation.id(),
                                rows.stream().map(PersonStore.Row::record).toList())
                        .stream()
                        .filter(c -> rows.stream().anyMatch(r -> r.record().equals(c.record()) && r.n() == c.n()))
                        .map(c -> Map.<String, Object>of(
                                "at",
                                        c.at().atZone(operation.zone())
                                                .toOffsetDateTime()
                                                .toString(),
                                "field", c.field(),
                                "reason", c.reason(),
                                "record", c.record().toString()))
                        .toList();
        return Map.of("passages", passages, "corrections", corrections);
    }

    @Override
    public Optional<Instant> newest(Person person) {
        return store.rows(person.operation().id(), person.tokens()).stream()
                .map(PersonStore.Row::at)
                .max(Instant::compareTo);
    }

    @Override
    public Map<String, Long> erase(Person person) {
        int operation = person.operation().id();
        var rows = store.rows(operation, person.tokens());
        rows.forEach(row -> store.change(operation, row, null, null));
        store.emptyCorrections(operation, person.tokens(), rows);
        journal.forget(operation, rows.stream().map(PersonStore.Row::record).toList());
        return Map.of("person-records", (long) rows.size());
    }

    @Override
    public boolean correct(Person person, Correction correction, Actor by, Instant at) {
        var operation = person.operation();
        var held = store.rows(operation.id(), person.tokens()).stream()
                .filter(r -> r.record().equals(correction.record()) && r.n() == correction.n())
                .findFirst();
        if (held.isEmpty()) {
            return false;
        }
        if (!CORRECTABLE.contains(correction.field())) {
            throw PrivacyProblem.FIELD_NOT_CORRECTABLE.refuse("field", "field", "known", List.copyOf(CORRECTABLE));
        }
        var row = held.get();
        ObjectNode values = open(row, person);
        String value = correction.value().strip();
        UUID before = token(values, person);
        if (correction.field().equals("idNumber")) {
            String scheme = values.path("idType").asString("other");
            String normal = IdentityNumber.normalise(scheme, value);
            if (normal == null) {
                throw InspectionProblem.ID_NUMBER_INVALID.refuse("scheme", scheme, "length", value.length());
            }
            value = normal;
        }
        values.put(correction.field(), value);
        store.keepOld(
                operation.id(),
                row,
                before,
                correction.field(),
                correction.reason().strip(),
                correction.request(),
                by.by(),
                at);
        store.change(operation.id(), row, token(values, person), person.sealer().seal(json.writeValueAsBytes(values)));
        journal.forget(operation.id(), List.of(row.record()));
        return true;
    }

    private UUID token(ObjectNode values, Person person) {
        return person.sealer().token("id", values.path("idNumber").asString(""));
    }

    private ObjectNode open(PersonStore.Row row, Person person) {
        byte[] sealed = row.sealed();
        return sealed != null && json.readTree(person.sealer().open(sealed)) instanceof ObjectNode values
                ? values
                : json.createObjectNode();
    }
}
