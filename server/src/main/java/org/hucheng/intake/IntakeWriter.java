package org.hucheng.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.hucheng.kernel.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Writes uploads durably. Uploads that wait at the same time share one transaction, so that a thousand phones that each send one record cost a few
 * commits and not a thousand.
 */
@Component
class IntakeWriter implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(IntakeWriter.class);
    private static final int MOST_RECORDS = 6_000;
    private static final int SMALL = 16;
    private static final int SMALL_WRITERS = 2;
    /** An id that was not new after all, or two lanes in each other's way: both are settled by looking every id up. */
    private static final Set<String> WORTH_ANOTHER_TRY = Set.of("23505", "40P01");

    private final DataSource database;
    private final JournalStore journal;
    private final RefusedStore desk;
    private final Clock clock;
    private final Lane small;
    private final List<Lane> lanes;
    private volatile boolean running;

    IntakeWriter(
            @Qualifier("intakeDataSource") DataSource database,
            JournalStore journal,
            RefusedStore desk,
            Clock clock,
            @Value("${hucheng.intake.lanes:3}") int lanes) {
        this.database = database;
        this.journal = journal;
        this.desk = desk;
        this.clock = clock;
        small = lane();
        this.lanes = IntStream.range(0, lanes).mapToObj(n -> lane()).toList();
    }

    /**
     * Returns when the upload's records are on disk and every candidate has its outcome.
     *
     * @throws Refusal PERSONAL_DATA_DESTROYED: nothing was taken
     */
    void write(Upload upload) {
        var job = new Lane.Job(upload, new CompletableFuture<>());
        try {
            laneOf(upload).put(job);
            job.done().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting to write", e);
        } catch (CompletionException e) {
            if (e.getCause() instanceof Refusal refusal) {
                throw refusal;
            }
            throw new IllegalStateException("the upload was not written", e.getCause());
        }
    }

    private Lane lane() {
        return new Lane(MOST_RECORDS, () -> running, this::writeTogether);
    }

    /**
     * Large uploads of one post meet in one lane, so that lanes do not wait for each other's counters. All small ones share a lane of their own: as many
     * as are waiting make one commit, and while one thread commits the other gathers the next.
     */
    private Lane laneOf(Upload upload) {
        if (upload.candidates().size() <= SMALL) {
            return small;
        }
        var device = upload.device();
        String place = device.postCode() != null ? device.postCode() : device.code();
        return lanes.get(Math.floorMod(place.hashCode(), lanes.size()));
    }

    /** All in one transaction; if that fails for any reason each on its own, so that one bad upload harms no other. */
    private void writeTogether(List<Lane.Job> jobs) {
        try {
            transaction(jobs.stream().map(Lane.Job::upload).toList());
            jobs.forEach(job -> job.done().complete(null));
        } catch (SQLException | RuntimeException together) {
            if (jobs.size() == 1) {
                jobs.getFirst().done().completeExceptionally(together);
                return;
            }
            log.warn("writing {} uploads apart: {}", jobs.size(), together.toString());
            for (Lane.Job job : jobs) {
                try {
                    transaction(List.of(job.upload()));
                    job.done().complete(null);
                } catch (SQLException | RuntimeException alone) {
                    job.done().completeExceptionally(alone);
                }
            }
        }
    }

    private void transaction(List<Upload> uploads) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                try {
                    attempt(connection, uploads, false);
                } catch (SQLException e) {
                    if (e.getSQLState() == null || !WORTH_ANOTHER_TRY.contains(e.getSQLState())) {
                        throw e;
                    }
                    connection.rollback();
                    attempt(connection, uploads, true);
                }
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private void attempt(Connection connection, List<Upload> uploads, boolean lookUpAll) throws SQLException {
        uploads.forEach(upload -> upload.candidates().forEach(Candidate::undecide));
        int operation = uploads.getFirst().device().operationId();
        new Writing(journal, desk, operation, uploads, clock.instant()).run(connection, lookUpAll);
    }

    @Override
    public void start() {
        running = true;
        for (int n = 0; n < SMALL_WRITERS; n++) {
            Thread.ofPlatform().name("intake-small-" + n).daemon().start(small);
        }
        for (int n = 0; n < lanes.size(); n++) {
            Thread.ofPlatform().name("intake-" + n).daemon().start(lanes.get(n));
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    /** Stops after the web server, so that every upload that was let in is written and answered. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
