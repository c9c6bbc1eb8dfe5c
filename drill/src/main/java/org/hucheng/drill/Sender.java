package org.hucheng.drill;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * Delivers batches over one connection until the server has answered each: a batch whose answer did not come is sent
 * again, byte for byte, for as long as the drill is patient.
 */
final class Sender implements AutoCloseable {
    private static final int TIMEOUT_MILLIS = 60_000;
    private static final int UNAUTHENTICATED = 401;
    private static final long FIRST_WAIT_MILLIS = 20;
    private static final long LONGEST_WAIT_MILLIS = 2_000;

    /** What happens to a batch on its way. */
    enum Way {
        STRAIGHT,
        /** The device does not see the answer and sends the whole batch once more. */
        RESENT,
        /** The connection breaks after the batch was sent; its answer never arrives. */
        LOST,
        /** The upload breaks off in the middle and starts anew. */
        BROKEN_OFF
    }

    private final URI base;
    private final long patienceMillis;
    private final Tally tally;
    private final AnswerCheck check;
    private final HttpLine line;
    private final Gzip gzip = new Gzip();

    Sender(URI base, long patienceMillis, Tally tally) {
        this.base = base;
        this.patienceMillis = patienceMillis;
        this.tally = tally;
        check = new AnswerCheck(tally);
        line = new HttpLine(base, TIMEOUT_MILLIS);
    }

    static byte[] head(URI base, String token, boolean gzip) {
        String head = "POST " + base.getPath().replaceAll("/+$", "") + "/api/v1/field-records HTTP/1.1\r\nHost: "
                + base.getHost() + ":" + HttpLine.port(base) + "\r\nAuthorization: Bearer " + token
                + "\r\nContent-Type: application/x-ndjson\r\nAccept: application/json\r\n"
                + (gzip ? "Content-Encoding: gzip\r\n" : "");
        return head.getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * Delivers a batch.
     *
     * @param mayBeThere whether the server may have it from an earlier play
     * @throws Unreachable when patience ends
     * @throws Refused when the server refuses the request as a whole
     */
    void deliver(Batch batch, String device, EnrolledDevice enrolled, Way way, boolean zipped, boolean mayBeThere) {
        boolean packed = zipped || way == Way.BROKEN_OFF;
        Bytes content = packed ? gzip.pack(batch.body.array, batch.body.length) : batch.body;
        boolean uncertain = mayBeThere;
        if (way == Way.LOST || way == Way.BROKEN_OFF) {
            failOnTheWay(batch, device, head(base, enrolled.token(), packed), content, way);
            uncertain = true;
        }
        boolean repeated = exchange(device, enrolled, packed, content);
        AnswerCheck.Expect first = uncertain || repeated ? AnswerCheck.Expect.EITHER : AnswerCheck.Expect.ACCEPTED;
        tally.refused.add(check.check(batch, device, line.body, line.bodyLength, first));
        tally.batches.increment();
        tally.bytes.add(content.length);
        tally.records.add(batch.lines - batch.faulty);
        tally.rows.add(batch.rows);
        tally.vehicles.add(batch.vehicles);
        tally.people.add(batch.people);
        if (way == Way.RESENT) {
            exchange(device, enrolled, packed, content);
            check.check(batch, device, line.body, line.bodyLength, AnswerCheck.Expect.DUPLICATE);
        }
    }

    private void failOnTheWay(Batch batch, String device, byte[] head, Bytes content, Way way) {
        try {
            if (way == Way.LOST) {
                line.sendAndLose(head, content.array, content.length);
                return;
            }
            int status = line.exchange(head, content.array, content.length / 2);
            if (status == 200) {
                check.check(batch, device, line.body, line.bodyLength, AnswerCheck.Expect.CUT_OFF);
            } else if (status >= 500 || status == UNAUTHENTICATED) {
                tally.retries.increment();
            } else {
                tally.unexpected(device + ": a broken-off upload was answered with " + status + " " + text());
            }
        } catch (IOException e) {
            tally.retries.increment();
        }
    }

    /** Sends until there is an answer; true when it took more than one try. */
    private boolean exchange(String device, EnrolledDevice enrolled, boolean packed, Bytes content) {
        byte[] head = head(base, enrolled.token(), packed);
        long since = System.nanoTime();
        long wait = FIRST_WAIT_MILLIS;
        for (int tries = 0; ; tries++) {
            IOException failure;
            try {
                int status = line.exchange(head, content.array, content.length);
                if (status == 200) {
                    return tries > 0;
                }
                if (status == UNAUTHENTICATED) { // the token ran out, or the server started anew: the key is good for
                    // another
                    head = head(base, renewed(enrolled), packed);
                } else if (status < 500 && status != 429 && status != 408) {
                    throw new Refused("POST field-records of " + device, status, text());
                }
                failure = new IOException("status " + status + " " + text());
            } catch (IOException e) {
                failure = e;
            }
            tally.retries.increment();
            if ((System.nanoTime() - since) / 1_000_000 + wait > patienceMillis) {
                throw new Unreachable(base + " " + failure.getMessage(), failure);
            }
            pause(wait);
            wait = Math.min(LONGEST_WAIT_MILLIS, wait * 2);
        }
    }

    private static String renewed(EnrolledDevice enrolled) throws IOException {
        try {
            return enrolled.renew();
        } catch (Unreachable e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private String text() {
        return new String(line.body, 0, Math.min(line.bodyLength, 500), StandardCharsets.UTF_8);
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreachable("interrupted", e);
        }
    }

    @Override
    public void close() {
        line.close();
        gzip.close();
    }
}
