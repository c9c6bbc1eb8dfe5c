package org.hucheng.inspection;

import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hucheng.intake.CopyRows;
import org.hucheng.intake.FieldRecord;
import org.hucheng.intake.Payload;
import org.hucheng.intake.RecordHandler;
import org.hucheng.intake.Surroundings;
import org.hucheng.intake.Writes;
import org.hucheng.posts.PostRef;
import org.hucheng.privacy.Sealer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The record types of inspection: from what a device sent to rows that are ready to be written. */
@Component
class InspectionRecords implements RecordHandler<PreparedInspection> {
    private static final Set<String> VEHICLE_FIELDS =
            Set.of("post", "lane", "plate", "plateScheme", "origin", "disposition", "people");
    private static final Set<String> PERSON_FIELDS =
            Set.of("post", "lane", "temperature", "origin", "disposition", "name", "idType", "idNumber", "phone");

    private final InspectionStore store;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    InspectionRecords(InspectionStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Set<String> types() {
        return Set.of("vehicle-inspection", "person-inspection", "tally", "second-measurement");
    }

    @Override
    public List<String> reduce(FieldRecord record, Surroundings around) {
        return around.rules(CollectedFields.class, CollectedFields::of).reduce(record.type(), record.payload());
    }

    @Override
    public PreparedInspection prepare(FieldRecord record, Surroundings around, Sealer sealer) {
        var rules = around.rules(InspectionRules.class, InspectionRules::of);
        var payload = new Payload(record.payload(), "payload.");
        PostRef post = around.openPost(payload, record);
        return switch (record.type()) {
            case "vehicle-inspection" -> vehicle(record, payload, post, around, rules, sealer);
            case "person-inspection" -> onFoot(record, payload, post, around, rules, sealer);
            case "tally" -> tally(record, payload, post, around, rules);
            case "second-measurement" -> secondMeasurement(record, payload, post, around, rules);
            default -> throw new IllegalStateException("not a type of this module: " + record.type());
        };
    }

    private PreparedInspection vehicle(
            FieldRecord record,
            Payload payload,
            PostRef post,
            Surroundings around,
            InspectionRules rules,
            Sealer sealer) {
        rules.requireOfVehicle(payload);
        var plate = rules.plate(payload, sealer);
        String disposition = rules.disposition(payload);
        var zone = around.operation().zone();
        var counts = new ArrayList<Counted>(3);
        counts.add(Counted.of(post.id(), record.recordedAt(), zone, Counted.VEHICLE, disposition, 1));
        ArrayNode people = people(payload);
        var rows = new CopyRows(64 + people.size() * 200);
        for (int n = 0; n < people.size(); n++) {
            if (!(people.get(n) instanceof ObjectNode node)) {
                throw payload.invalid("people[" + n + "]", "expected", "object");
            }
            var person = new Payload(node, "payload.people[" + n + "].");
            person(rows, record, person, n, post, false, rules, sealer, counts, zone);
        }
        ObjectNode sealed =
                json.createObjectNode().put("plate", plate.normalised()).put("scheme", plate.scheme());
        keepUnknown(sealed, payload, VEHICLE_FIELDS);
        var row = new CopyRows(256)
                .row(11)
                .put(around.operation().id())
                .put(record.recordedAt())
                .put(record.id())
                .put(post.id())
                .put(record.device().id());
        Integer lane = payload.maybeInteger("lane", 1, 99);
        if (lane == null) {
            row.putNull();
        } else {
            row.putShort(lane);
        }
        row.putShort(people.size())
                .put(plate.token())
                .put(payload.maybeText("origin", 40))
                .put(disposition)
                .put(sealer.seal(json.writeValueAsBytes(sealed)));
        return new PreparedInspection.Rows(row, rows, counts);
    }

    private PreparedInspection onFoot(
            FieldRecord record,
            Payload payload,
            PostRef post,
            Surroundings around,
            InspectionRules rules,
            Sealer sealer) {
        var counts = new ArrayList<Counted>(1);
        var rows = new CopyRows(256);
        person(
                rows,
                record,
                payload,
                0,
                post,
                true,
                rules,
                sealer,
                counts,
                around.operation().zone());
        return new PreparedInspection.Rows(null, rows, counts);
    }

    private void person(
            CopyRows rows,
            FieldRecord record,
            Payload person,
            int n,
            PostRef post,
            boolean onFoot,
            InspectionRules rules,
            Sealer sealer,
            List<Counted> counts,
            java.time.ZoneId zone) {
        rules.requireOfPerson(person);
        String disposition = rules.disposition(person);
        var identified = rules.identityNumber(person, sealer);
        Integer temperature = rules.temperature(person, disposition);
        rows.row(11)
                .put(operationOf(record))
                .put(record.recordedAt())
                .put(record.id())
                .putShort(n)
                .put(post.id())
                .put(onFoot);
        if (identified == null) {
            rows.putNull();
        } else {
            rows.put(identified.token());
        }
        if (temperature == null) {
            rows.putNull();
        } else {
            rows.putShort(temperature);
        }
        rows.put(person.maybeText("origin", 40)).put(disposition).put(sealPersonal(person, identified, sealer));
        counts.add(Counted.of(post.id(), record.recordedAt(), zone, Counted.PERSON, disposition, 1));
    }

    /** Name, document and phone, with whatever else a newer app sent: null when there is nothing to seal. */
    private byte @Nullable [] sealPersonal(
            Payload person, InspectionRules.@Nullable Identified identified, Sealer sealer) {
        ObjectNode sealed = json.createObjectNode();
        String name = person.maybeText("name", 100);
        String phone = person.maybeText("phone", 40);
        if (name != null) {
            sealed.put("name", name);
        }
        if (identified != null) {
            sealed.put("idType", identified.scheme()).put("idNumber", identified.normalised());
        }
        if (phone != null) {
            sealed.put("phone", phone);
        }
        keepUnknown(sealed, person, PERSON_FIELDS);
        return sealed.isEmpty() ? null : sealer.seal(json.writeValueAsBytes(sealed));
    }

    private static void keepUnknown(ObjectNode sealed, Payload payload, Set<String> known) {
        ObjectNode unknown = payload.unknown(known);
        if (unknown != null) {
            sealed.set("more", unknown);
        }
    }

    private PreparedInspection tally(
            FieldRecord record, Payload payload, PostRef post, Surroundings around, InspectionRules rules) {
        var from = payload.moment("from");
        var to = payload.moment("to");
        if (to.isBefore(from)) {
            throw payload.invalid("to", "before", "from");
        }
        int vehicles = (int) payload.integer("vehicles", 0, 100_000, InspectionProblem.COUNT_OUT_OF_RANGE);
        int people = (int) payload.integer("people", 0, 100_000, InspectionProblem.COUNT_OUT_OF_RANGE);
        String disposition = rules.disposition(payload);
        var zone = around.operation().zone();
        var counts = List.of(
                Counted.of(post.id(), record.recordedAt(), zone, Counted.VEHICLE_TALLY, disposition, vehicles),
                Counted.of(post.id(), record.recordedAt(), zone, Counted.PERSON_TALLY, disposition, people));
        return new PreparedInspection.Tally(
                record.id(), record.recordedAt(), post.id(), from, to, vehicles, people, disposition, counts);
    }

    private PreparedInspection secondMeasurement(
            FieldRecord record, Payload payload, PostRef post, Surroundings around, InspectionRules rules) {
        UUID of;
        try {
            of = UUID.fromString(payload.text("of", 36));
        } catch (IllegalArgumentException e) {
            throw payload.invalid("of", "expected", "UUID");
        }
        Integer temperature = rules.reading(payload);
        if (temperature == null) {
            throw payload.missing("temperature");
        }
        int person =
                (int) payload.integer("person", 0, InspectionRules.MOST_PEOPLE, InspectionProblem.COUNT_OUT_OF_RANGE);
        String disposition = rules.disposition(payload);
        var counts = List.of(Counted.of(
                post.id(), record.recordedAt(), around.operation().zone(), Counted.SECOND_MEASUREMENT, disposition, 1));
        return new PreparedInspection.SecondMeasurement(
                record.id(),
                record.recordedAt(),
                post.id(),
                of,
                person,
                temperature,
                payload.maybeText("method", 40),
                disposition,
                counts);
    }

    private static ArrayNode people(Payload payload) {
        if (!(payload.maybe("people") instanceof ArrayNode people)) {
            throw payload.missing("people");
        }
        if (people.size() > InspectionRules.MOST_PEOPLE) {
            throw InspectionProblem.COUNT_OUT_OF_RANGE.refuse(
                    "field", "payload.people", "least", 0, "most", InspectionRules.MOST_PEOPLE);
        }
        return people;
    }

    private static int operationOf(FieldRecord record) {
        return record.device().operationId();
    }

    @Override
    public void write(Writes writes, int operationId, List<PreparedInspection> records) throws SQLException {
        store.add(writes, operationId, records);
    }

    /** Partitions for the whole period, but not further than a month ahead of today. */
    @Override
    public void makeRoom(Surroundings around) {
        var period = around.operation().period();
        var horizon = java.time.LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC)
                .plusDays(31);
        var last = period.to().isBefore(horizon) ? period.to() : horizon;
        store.makeDays(around.operation().id(), period.from().minusDays(1), last.plusDays(1));
    }
}
