package org.hucheng.drill;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes faulty records of one device: each is a good vehicle inspection with one thing wrong. */
final class FaultyLines {
    private final Scenario scenario;
    private final Scenario.Post post;
    private final String device;
    private final Clock clock;
    private final String disposition;
    private final @Nullable Long closedAt;
    private final List<Fault> possible = new ArrayList<>();

    FaultyLines(Scenario scenario, Scenario.Post post, String device) {
        this.scenario = scenario;
        this.post = post;
        this.device = device;
        clock = new Clock(scenario.zone());
        disposition =
                scenario.drill().dispositions().usual().keySet().iterator().next();
        closedAt = closedAt();
        boolean temperature = scenario.rules().threshold() != null;
        for (Fault fault : Fault.values()) {
            boolean plays = switch (fault) {
                case BAD_PLATE -> scenario.rules().chinesePlates();
                case BAD_ID_DIGIT -> scenario.rules().identityNumbers();
                case HUGE_TEMPERATURE -> temperature;
                case HOT_AND_RELEASED ->
                    temperature
                            && !scenario.rules().highNeeds().isEmpty()
                            && !scenario.rules().highNeeds().contains(disposition);
                case CLOSED_POST -> closedAt != null;
                default -> true;
            };
            if (plays) {
                possible.add(fault);
            }
        }
    }

    /** A moment of the operation at which the post is not open; null when there is none. */
    private @Nullable Long closedAt() {
        long first = scenario.from().atStartOfDay(scenario.zone()).toInstant().toEpochMilli();
        long last = scenario.to()
                        .plusDays(1)
                        .atStartOfDay(scenario.zone())
                        .toInstant()
                        .toEpochMilli()
                - 1000;
        for (long candidate : new long[] {last, first}) {
            boolean open = post.open().stream()
                    .anyMatch(o -> o.from().toEpochMilli() <= candidate
                            && (o.to().equals(java.time.Instant.MAX) || o.to().toEpochMilli() > candidate));
            if (!open) {
                return candidate;
            }
        }
        return null;
    }

    Fault choose(long bits) {
        return possible.get(Mix.below(bits, possible.size()));
    }

    /**
     * Writes one line without its end.
     *
     * @param id the record's own id, or for {@link Fault#ID_USED_BEFORE} that of the record before
     * @param seq the device's next number
     * @param at epoch milliseconds
     */
    void write(Bytes out, Fault fault, String id, long seq, long at) {
        String plate = scenario.rules().chinesePlates()
                ? scenario.drill().persons().platePrefixes().getFirst() + "A0001"
                : "SYN-000001";
        String disposed = ",\"disposition\":\"" + disposition + "\"";
        String vehicle = ",\"plate\":\"" + plate + "\"" + disposed;
        String person = "{\"name\":\"SYNTHETIC\"" + disposed + "}";
        switch (fault) {
            case BROKEN_JSON -> {
                String whole = line(id, seq, "vehicle-inspection", at, post.code(), vehicle + people(person));
                out.put(whole.substring(0, whole.length() / 2));
            }
            case INVALID_UTF8 -> {
                out.put(line(id, seq, "vehicle-inspection", at, post.code(), vehicle + ",\"origin\":\"\u0000"));
                out.length -= 3;
                out.put(new byte[] {(byte) 0xC3, (byte) 0x28, (byte) 0xFF, '"', '}', '}'});
            }
            case UNKNOWN_TYPE ->
                out.put(line(id, seq, "balloon-inspection", at, post.code(), vehicle + people(person)));
            case MISSING_FIELD ->
                out.put(line(id, seq, "vehicle-inspection", at, post.code(), ",\"plate\":\"" + plate + "\""));
            case BAD_PLATE ->
                good(out, id, seq, at, ",\"plate\":\"" + plate.substring(0, 2) + "IO!\"" + disposed, person);
            case BAD_ID_DIGIT -> good(out, id, seq, at, vehicle, personWithBadId(disposed));
            case FUTURE_TIME -> good(out, id, seq, FUTURE, vehicle, person);
            case BEFORE_OPERATION -> good(out, id, seq, BEFORE, vehicle, person);
            case CLOSED_POST -> good(out, id, seq, closedAt == null ? at : closedAt, vehicle, person);
            case UNKNOWN_POST ->
                out.put(line(id, seq, "vehicle-inspection", at, "no-such-post", vehicle + people(person)));
            case UNKNOWN_MEMBER ->
                out.put(line(id, seq, "check-in", at, post.code(), ",\"member\":\"no-such-member\""));
            case UNKNOWN_DISPOSITION ->
                good(out, id, seq, at, ",\"plate\":\"" + plate + "\",\"disposition\":\"vanished\"", person);
            case HUGE_COUNT -> {
                String hour = ",\"from\":\"" + clock.text(at - Plan.HOUR / 2) + "\",\"to\":\"" + clock.text(at) + "\"";
                out.put(line(
                        id, seq, "tally", at, post.code(), hour + ",\"vehicles\":999999999999999999,\"people\":0"));
            }
            case HUGE_TEMPERATURE -> good(out, id, seq, at, vehicle, temperature("9.9e99", disposed));
            case HOT_AND_RELEASED -> good(out, id, seq, at, vehicle, temperature(hot(), disposed));
            case OTHER_DEVICE ->
                out.put(line(id, seq, "vehicle-inspection", at, post.code(), vehicle + people(person))
                        .replace("\"device\":\"" + device + "\"", "\"device\":\"somebody-elses\""));
            case ID_USED_BEFORE -> good(out, id, seq, at, vehicle + ",\"origin\":\"SYNTHETIC\"", person);
        }
    }

    private static final long FUTURE = 4_070_908_800_000L;
    private static final long BEFORE = 946_684_800_000L;

    private void good(Bytes out, String id, long seq, long at, String vehicle, String person) {
        out.put(line(id, seq, "vehicle-inspection", at, post.code(), vehicle + people(person)));
    }

    private String line(String id, long seq, String type, long at, String postCode, String rest) {
        return "{\"id\":\"" + id + "\",\"device\":\"" + device + "\",\"seq\":" + seq + ",\"type\":\"" + type
                + "\",\"recordedAt\":\"" + clock.text(at) + "\",\"payload\":{\"post\":\"" + postCode + "\"" + rest
                + "}}";
    }

    private static String people(String person) {
        return ",\"people\":[" + person + "]";
    }

    private String hot() {
        Double threshold = scenario.rules().threshold();
        return String.valueOf(threshold == null ? 0 : Math.round(threshold * 10 + 10) / 10.0);
    }

    private static String temperature(String value, String disposed) {
        return "{\"name\":\"SYNTHETIC\",\"temperature\":" + value + disposed + "}";
    }

    private String personWithBadId(String disposed) {
        Bytes number = new Bytes(18);
        new SyntheticPeople("", scenario.drill().persons().idArea(), List.of(), false).identityNumber(number, 7);
        byte right = number.array[17];
        number.array[17] = (byte) (right == '0' ? '1' : '0');
        String wrong = new String(number.array, 0, 18, StandardCharsets.US_ASCII);
        return "{\"name\":\"SYNTHETIC\",\"idType\":\"cn-id18\",\"idNumber\":\"" + wrong + "\"" + disposed + "}";
    }
}
