package org.hucheng.drill;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;

/** Writes the good records of one device as JSON, field by field, without building strings. */
final class RecordWriter {
    private static final byte[] ID = utf8("{\"id\":\"");
    private static final byte[] PAYLOAD = utf8("\",\"payload\":{\"post\":\"");
    static final byte[] VEHICLE = type("vehicle-inspection");
    static final byte[] PERSON = type("person-inspection");
    static final byte[] TALLY = type("tally");
    static final byte[] CHECK_IN = type("check-in");
    static final byte[] CHECK_OUT = type("check-out");
    static final byte[] HAND_OVER = type("hand-over");
    static final byte[] SECOND = type("second-measurement");
    private static final byte[] LANE = utf8(",\"lane\":");
    private static final byte[] PLATE = utf8(",\"plate\":\"");
    private static final byte[] PLATE_FOREIGN = utf8("\",\"plateScheme\":\"foreign");
    private static final byte[] PEOPLE = utf8(",\"people\":[");
    private static final byte[] NAME = utf8("\"name\":\"");
    private static final byte[] CN_ID = utf8("\",\"idType\":\"cn-id18\",\"idNumber\":\"");
    private static final byte[] OTHER_ID = utf8("\",\"idType\":\"other\",\"idNumber\":\"SYN");
    private static final byte[] PHONE = utf8("\",\"phone\":\"");
    private static final byte[] TEMPERATURE = utf8(",\"temperature\":");
    private static final byte[] ORIGIN = utf8(",\"origin\":\"");
    private static final byte[] DISPOSITION = utf8(",\"disposition\":\"");

    private final DrillSettings.People settings;
    private final SyntheticPeople people;
    private final boolean identityNumbers;
    private final boolean foreignPlates;
    private final boolean originOfPerson;
    private final double withPhone;
    private final byte[] device;
    private final byte[] payload;
    private final int lanes;
    private final Clock clock;
    private final byte[][] origins;
    private final byte[][] dispositions;
    private final double[] dispositionUpTo;
    private final byte[] hot;
    private final byte[] high;
    private final byte[] cooled;
    /** Tenths of a degree; 0 where temperatures are not taken. */
    private final int threshold;
    /** The person of the last record whose temperature was high; -1 for none. */
    int hotPerson;

    RecordWriter(Scenario scenario, Scenario.Post post, String deviceCode) {
        DrillSettings drill = scenario.drill();
        settings = drill.persons();
        Scenario.Rules rules = scenario.rules();
        identityNumbers = rules.identityNumbers();
        foreignPlates = rules.foreignPlates();
        originOfPerson = rules.requiredOfPerson().contains("origin");
        withPhone = rules.requiredOfPerson().contains("phone") ? 1 : settings.withPhone();
        people = new SyntheticPeople(
                settings.name(),
                settings.idArea().isEmpty() ? scenario.areaCode() : settings.idArea(),
                settings.platePrefixes(),
                rules.chinesePlates());
        device = utf8("\",\"device\":\"" + deviceCode + "\",\"seq\":");
        payload = utf8(new String(PAYLOAD, StandardCharsets.UTF_8) + post.code() + "\"");
        lanes = post.lanes();
        clock = new Clock(scenario.zone());
        origins = settings.origins().stream().map(o -> utf8(o + "\"")).toArray(byte[][]::new);
        Map<String, Double> usual = drill.dispositions().usual();
        dispositions = usual.keySet().stream().map(d -> utf8(d + "\"")).toArray(byte[][]::new);
        dispositionUpTo = new double[dispositions.length];
        double sum = usual.values().stream().mapToDouble(Double::doubleValue).sum();
        double running = 0;
        int i = 0;
        for (double weight : usual.values()) {
            running += weight;
            dispositionUpTo[i++] = running / sum;
        }
        hot = utf8(drill.dispositions().hot() + "\"");
        high = utf8(drill.dispositions().high() + "\"");
        cooled = utf8(drill.dispositions().cooled() + "\"");
        Double degrees = rules.threshold();
        threshold = degrees == null ? 0 : (int) Math.round(degrees * 10);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] type(String type) {
        return utf8(",\"type\":\"" + type + "\",\"recordedAt\":\"");
    }

    /** The envelope up to the payload's post. */
    Bytes open(Bytes out, RecordIds ids, byte[] type, long seq, long at) {
        out.put(ID)
                .uuid(ids.high(seq, at), ids.low(seq))
                .put(device)
                .number(seq)
                .put(type);
        clock.write(out, at);
        return out.put(payload);
    }

    void close(Bytes out) {
        out.put('}').put('}');
    }

    void vehicle(Bytes out, long bits, int persons) {
        hotPerson = -1;
        lane(out, bits);
        out.put(PLATE);
        int number = Mix.below(bits, SyntheticPeople.VEHICLES);
        if (!people.plateIsChinese() || foreignPlates && Mix.fraction(Mix.of(bits, 7)) < settings.foreign()) {
            people.foreignPlate(out, number);
            out.put(PLATE_FOREIGN);
        } else {
            people.plate(out, number);
        }
        out.put('"');
        origin(out, Mix.of(bits, 5));
        disposition(out, Mix.of(bits, 3));
        out.put(PEOPLE);
        for (int i = 0; i < persons; i++) {
            if (i > 0) {
                out.put(',');
            }
            out.put('{');
            personFields(out, Mix.of(bits, 100 + i), i);
            out.put('}');
        }
        out.put(']');
    }

    void person(Bytes out, long bits) {
        hotPerson = -1;
        lane(out, bits);
        out.put(',');
        personFields(out, Mix.of(bits, 100), 0);
    }

    /** The second measurement of {@link #hotPerson} of the record with this id. */
    void second(Bytes out, long idHigh, long idLow, int person, long bits) {
        boolean stillHigh = Mix.below(bits, 4) == 0;
        out.put(",\"of\":\"").uuid(idHigh, idLow).put("\",\"person\":").number(person);
        temperature(out, stillHigh ? threshold + 2 : threshold - 4);
        out.put(DISPOSITION).put(stillHigh ? high : cooled);
    }

    void tally(Bytes out, long bits, long from, long to, int vehicles, int persons) {
        out.put(",\"from\":\"");
        clock.write(out, from);
        out.put("\",\"to\":\"");
        clock.write(out, to);
        out.put("\",\"vehicles\":").number(vehicles).put(",\"people\":").number(persons);
        disposition(out, bits);
    }

    void duty(Bytes out, String member, String shift, String shiftDay) {
        out.put(",\"member\":\"").put(member).put('"');
        if (!shift.isEmpty()) {
            out.put(",\"shift\":\"")
                    .put(shift)
                    .put("\",\"shiftDay\":\"")
                    .put(shiftDay)
                    .put('"');
        }
    }

    void handOver(Bytes out, HandOvers.Signed signed, String giver, String taker) {
        out.put(",\"system\":\"")
                .put(signed.shift().system())
                .put("\",\"shift\":\"")
                .put(signed.shift().code())
                .put("\",\"shiftDay\":\"")
                .put(signed.day().toString())
                .put("\",\"giver\":\"")
                .put(giver)
                .put("\",\"taker\":\"")
                .put(taker)
                .put("\",\"present\":")
                .number(signed.present());
        if (!signed.remarks().isEmpty()) {
            out.put(",\"remarks\":")
                    .put(utf8(JsonNodeFactory.instance
                            .stringNode(signed.remarks())
                            .toString()));
        }
    }

    private void lane(Bytes out, long bits) {
        out.put(LANE).number(1 + Mix.below(bits << 20, lanes));
    }

    private void personFields(Bytes out, long bits, int index) {
        int person = Mix.below(bits, SyntheticPeople.PEOPLE);
        out.put(NAME);
        people.name(out, person);
        if (identityNumbers) {
            out.put(CN_ID);
            people.identityNumber(out, person);
        } else {
            out.put(OTHER_ID).digits(person, 6);
        }
        long more = Mix.of(bits);
        if ((more & 1023) < withPhone * 1024) {
            out.put(PHONE);
            people.phone(out, person);
        }
        out.put('"');
        boolean isHot = threshold > 0 && hotPerson < 0 && Mix.fraction(Mix.of(more)) < settings.hot();
        if (threshold > 0) {
            temperature(out, isHot ? threshold + 1 + Mix.below(more, 10) : threshold - 3 - Mix.below(more, 10));
        }
        if (originOfPerson) {
            origin(out, Mix.of(bits, 6));
        }
        if (isHot) {
            hotPerson = index;
            out.put(DISPOSITION).put(hot);
        } else {
            disposition(out, Mix.of(more, 9));
        }
    }

    private static void temperature(Bytes out, int tenths) {
        out.put(TEMPERATURE).number(tenths / 10).put('.').digits(tenths % 10, 1);
    }

    private void origin(Bytes out, long bits) {
        if (origins.length > 0) {
            out.put(ORIGIN).put(origins[Mix.below(bits, origins.length)]);
        }
    }

    private void disposition(Bytes out, long bits) {
        double at = Mix.fraction(bits);
        int i = 0;
        while (i < dispositions.length - 1 && at >= dispositionUpTo[i]) {
            i++;
        }
        out.put(DISPOSITION).put(dispositions[i]);
    }
}
