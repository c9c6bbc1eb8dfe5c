package org.hucheng.intake;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.zip.ZipException;
import org.hucheng.identity.DeviceView;
import org.hucheng.kernel.Refusal;
import org.hucheng.privacy.OperationKeys;
import org.hucheng.privacy.Sealer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Receives uploads: reads every line, prepares the good ones, and has them written. */
@Component
public class Intake {
    public static final int MOST_LINES = 5_000;
    public static final long MOST_BYTES = 64L * 1024 * 1024;

    private final SurroundingsCache surroundings;
    private final RecordReader reader;
    private final OperationKeys keys;
    private final IntakeWriter writer;
    /** Bounds the memory that uploads in flight take; others wait in the kernel's buffers. */
    private final Semaphore inFlight = new Semaphore(64);

    Intake(SurroundingsCache surroundings, RecordReader reader, OperationKeys keys, IntakeWriter writer) {
        this.surroundings = surroundings;
        this.reader = reader;
        this.keys = keys;
        this.writer = writer;
    }

    interface Body {
        InputStream open() throws IOException;
    }

    /**
     * Takes what one device sent. Lines up to a break in the stream count; what the break left over is refused as TRUNCATED_BODY.
     *
     * @throws org.hucheng.kernel.Refusal TOO_MANY_RECORDS, BODY_TOO_LARGE, PERSONAL_DATA_DESTROYED: nothing was taken
     */
    List<Candidate> receive(DeviceView device, Body body) throws IOException {
        inFlight.acquireUninterruptibly();
        try {
            var around = surroundings.get(device.operationId());
            var sealer = keys.sealer(around.operation().code());
            var candidates = readAll(device, body, around, sealer);
            if (!candidates.isEmpty()) {
                writer.write(new Upload(device, candidates, sealer, false));
            }
            return candidates;
        } finally {
            inFlight.release();
        }
    }

    /** Tries one kept line again, as if its device had just sent it. */
    Candidate retry(DeviceView device, byte[] line) {
        var around = surroundings.get(device.operationId());
        var sealer = keys.sealer(around.operation().code());
        var candidate = reader.read(1, line, device, around, sealer);
        if (!candidate.refused()) {
            writer.write(new Upload(device, List.of(candidate), sealer, true));
        }
        return candidate;
    }

    private List<Candidate> readAll(DeviceView device, Body body, Surroundings around, Sealer sealer)
            throws IOException {
        var candidates = new ArrayList<Candidate>();
        @Nullable LineReader lines = null;
        try {
            lines = new LineReader(body.open(), MOST_BYTES);
            byte[] line = lines.next();
            while (line != null) {
                if (!isBlank(line)) {
                    if (candidates.size() == MOST_LINES) {
                        throw IntakeProblem.TOO_MANY_RECORDS.refuse("most", MOST_LINES);
                    }
                    candidates.add(reader.read(candidates.size() + 1, line, device, around, sealer));
                }
                line = lines.next();
            }
        } catch (EOFException | ZipException broken) {
            byte[] rest = lines == null ? null : lines.rest();
            candidates.add(truncated(candidates.size() + 1, rest == null ? new byte[0] : rest));
        }
        return candidates;
    }

    private static Candidate truncated(int line, byte[] rest) {
        Refusal refusal = IntakeProblem.TRUNCATED_BODY.refuse("bytes", rest.length);
        return RecordReader.refused(line, rest, refusal);
    }

    private static boolean isBlank(byte[] line) {
        for (byte b : line) {
            if (b > ' ' || b < 0) {
                return false;
            }
        }
        return true;
    }
}
