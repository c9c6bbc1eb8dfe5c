package org.hucheng.intake;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hucheng.identity.DeviceView;
import org.hucheng.kernel.KernelProblem;
import org.hucheng.kernel.Refusal;
import org.hucheng.privacy.Sealer;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Turns one line into a record that is ready to be written, or into a refusal. */
@Component
class RecordReader {
    static final int LONGEST_LINE = 256 * 1024;

    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<String, RecordHandler<?>> handlers = new HashMap<>();
    private final Clock clock;

    RecordReader(List<RecordHandler<?>> handlers, Clock clock) {
        this.clock = clock;
        for (var handler : handlers) {
            for (String type : handler.types()) {
                if (this.handlers.put(type, handler) != null) {
                    throw new IllegalStateException("two modules own record type " + type);
                }
            }
        }
    }

    /** Never throws for what a line holds: the candidate carries the refusal. */
    Candidate read(int line, byte[] bytes, DeviceView device, Surroundings surroundings, Sealer sealer) {
        var candidate = new Candidate(line, bytes, hash(bytes));
        try {
            prepare(candidate, device, surroundings, sealer);
        } catch (Refusal refusal) {
            candidate.refuse(refusal);
        }
        return candidate;
    }

    static Candidate refused(int line, byte[] bytes, Refusal why) {
        var candidate = new Candidate(line, bytes, hash(bytes));
        candidate.refuse(why);
        return candidate;
    }

    private void prepare(Candidate candidate, DeviceView device, Surroundings surroundings, Sealer sealer) {
        var envelope = new Payload(parse(candidate.bytes), "");
        candidate.id = id(envelope);
        candidate.type = envelope.text("type", 64);
        candidate.seq = envelope.integer("seq", 1, Long.MAX_VALUE / 2, KernelProblem.FIELD_INVALID);
        String sender = envelope.text("device", 64);
        if (!sender.equals(device.code())) {
            throw IntakeProblem.DEVICE_MISMATCH.refuse("device", sender, "sender", device.code());
        }
        candidate.inSequence = true;
        var handler = handlers.get(candidate.type);
        if (handler == null) {
            throw IntakeProblem.UNKNOWN_TYPE.refuse("type", candidate.type);
        }
        var recordedAt = envelope.moment("recordedAt");
        candidate.recordedAt = recordedAt;
        surroundings.checkTime(recordedAt, clock.instant(), minutesAhead(surroundings));
        if (!(envelope.maybe("payload") instanceof ObjectNode payload)) {
            throw envelope.missing("payload");
        }
        var record = new FieldRecord(candidate.id, device, candidate.seq, candidate.type, recordedAt, payload);
        candidate.leftOut = handler.reduce(record, surroundings);
        Object prepared = handler.prepare(record, surroundings, sealer);
        candidate.ready =
                new Candidate.Ready(candidate.id, candidate.seq, candidate.type, recordedAt, handler, prepared);
    }

    private ObjectNode parse(byte[] bytes) {
        if (bytes.length > LONGEST_LINE) {
            throw IntakeProblem.LINE_TOO_LONG.refuse("bytes", bytes.length, "most", LONGEST_LINE);
        }
        try {
            if (json.readTree(bytes) instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException e) {
            if (!isUtf8(bytes)) {
                throw IntakeProblem.INVALID_UTF8.refuse();
            }
        }
        throw IntakeProblem.MALFORMED_LINE.refuse();
    }

    private static UUID id(Payload envelope) {
        String text = envelope.text("id", 36);
        try {
            UUID id = UUID.fromString(text);
            if (text.length() == 36) {
                return id;
            }
        } catch (IllegalArgumentException e) {
            // answered below
        }
        throw envelope.invalid("id", "expected", "UUID");
    }

    private static int minutesAhead(Surroundings surroundings) {
        return surroundings
                .operation()
                .settings()
                .path("inspection")
                .path("fieldClockAheadMinutes")
                .asInt(10);
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            CharBuffer ignored = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** The first 128 bits of the line's SHA-256: tells a re-sent record from another one under the same id. */
    private static UUID hash(byte[] bytes) {
        try {
            var digest = ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(bytes));
            return new UUID(digest.getLong(), digest.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
