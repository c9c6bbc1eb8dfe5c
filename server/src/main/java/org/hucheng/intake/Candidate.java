package org.hucheng.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hucheng.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** One line of an upload on its way to an answer. */
final class Candidate {
    enum Outcome {
        ACCEPTED,
        DUPLICATE,
        REFUSED;

        private final String word = name().toLowerCase(java.util.Locale.ROOT);

        String word() {
            return word;
        }
    }

    /** A line that could be read and may be written. */
    record Ready(UUID id, long seq, String type, Instant recordedAt, RecordHandler<?> handler, Object prepared) {}

    final int line;
    final byte[] bytes;
    final UUID hash;

    @Nullable
    UUID id;

    long seq;
    /** The line is in the sender's own sequence, whatever else is wrong with it. */
    boolean inSequence;

    @Nullable
    String type;

    /** When it happened, by the device's word. */
    @Nullable
    Instant recordedAt;

    @Nullable
    Ready ready;

    /** Paths of fields that the operation does not collect and that were taken away. */
    List<String> leftOut = List.of();

    @Nullable
    Refusal refusal;

    @Nullable
    Outcome outcome;

    Candidate(int line, byte[] bytes, UUID hash) {
        this.line = line;
        this.bytes = bytes;
        this.hash = hash;
    }

    void refuse(Refusal why) {
        refusal = why;
        outcome = Outcome.REFUSED;
    }

    /** Forgets what an attempt that was rolled back decided; what the line itself is refused for stays. */
    void undecide() {
        if (ready != null) {
            outcome = null;
            refusal = null;
        }
    }

    boolean refused() {
        return outcome == Outcome.REFUSED;
    }
}
