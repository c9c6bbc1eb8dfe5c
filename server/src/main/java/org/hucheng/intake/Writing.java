package org.hucheng.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * One transaction: some uploads of one operation, journalled and handed to the modules that own the records. Records above their device's mark are
 * taken to be new, which the journal's key proves at no further cost; only the others are looked up.
 */
final class Writing {
    private final JournalStore journal;
    private final RefusedStore desk;
    private final int operationId;
    private final List<Upload> uploads;
    private final Instant now;
    private final Map<UUID, Seen> seen = new HashMap<>();
    private final List<JournalStore.Entry> fresh = new ArrayList<>();
    /** Always in the same order, so that two transactions meet the same rows in the same order. */
    private final SortedMap<RecordHandler<?>, List<Object>> byHandler =
            new TreeMap<>(Comparator.comparing(h -> h.getClass().getName()));

    private record Seen(int deviceId, UUID hash) {}

    Writing(JournalStore journal, RefusedStore desk, int operationId, List<Upload> uploads, Instant now) {
        this.journal = journal;
        this.desk = desk;
        this.operationId = operationId;
        this.uploads = uploads;
        this.now = now;
    }

    /** Writes and commits. @param lookUpAll look every id up, because the journal said that one of them is not new */
    void run(Connection connection, boolean lookUpAll) throws SQLException {
        var writes = new Writes(connection);
        Map<Integer, Long> marks = journal.raiseMarks(connection, highest(), now);
        var known = journalled(connection, marks, lookUpAll);
        var resent = new ArrayList<UUID>();
        for (Upload upload : uploads) {
            int device = upload.device().id();
            long mark = marks.getOrDefault(device, 0L);
            for (Candidate candidate : upload.candidates()) {
                decide(candidate, device, known);
                if (candidate.outcome == Candidate.Outcome.ACCEPTED && candidate.seq <= mark && !upload.fromDesk()) {
                    resent.add(candidate.hash);
                }
            }
        }
        journal.add(writes, operationId, fresh, now);
        for (var entry : byHandler.entrySet()) {
            write(writes, entry.getKey(), entry.getValue());
        }
        keepRefused(connection);
        if (!resent.isEmpty()) {
            desk.settleAccepted(connection, operationId, resent);
        }
        uploads.getFirst().sealer().requireLife();
        WritesStore.commit(writes);
    }

    /** The highest number in each device's own sequence; 0 where no line could be read. */
    private SortedMap<Integer, Long> highest() {
        var highest = new TreeMap<Integer, Long>();
        for (Upload upload : uploads) {
            long mark = upload.candidates().stream()
                    .filter(c -> c.inSequence)
                    .mapToLong(c -> c.seq)
                    .max()
                    .orElse(0);
            highest.merge(upload.device().id(), mark, Math::max);
        }
        return highest;
    }

    private Map<UUID, JournalStore.Known> journalled(Connection connection, Map<Integer, Long> marks, boolean lookUpAll)
            throws SQLException {
        Collection<UUID> suspects = new ArrayList<>();
        for (Upload upload : uploads) {
            long mark = marks.getOrDefault(upload.device().id(), 0L);
            for (Candidate candidate : upload.candidates()) {
                if (candidate.ready != null && (lookUpAll || candidate.seq <= mark)) {
                    suspects.add(candidate.ready.id());
                }
            }
        }
        return suspects.isEmpty() ? Map.of() : journal.findKnown(connection, operationId, suspects);
    }

    private void decide(Candidate candidate, int device, Map<UUID, JournalStore.Known> known) {
        var ready = candidate.ready;
        if (ready == null) {
            return;
        }
        var before = known.get(ready.id());
        var first = before == null ? seen.get(ready.id()) : new Seen(before.deviceId(), before.hash());
        if (first == null) {
            candidate.outcome = Candidate.Outcome.ACCEPTED;
            seen.put(ready.id(), new Seen(device, candidate.hash));
            fresh.add(new JournalStore.Entry(ready, device, candidate.hash));
            byHandler.computeIfAbsent(ready.handler(), h -> new ArrayList<>()).add(ready.prepared());
        } else if (first.deviceId() == device
                && (first.hash().equals(candidate.hash) || first.hash().equals(JournalStore.ERASED))) {
            candidate.outcome = Candidate.Outcome.DUPLICATE;
        } else {
            candidate.refuse(IntakeProblem.ID_REUSED.refuse("id", ready.id().toString()));
        }
    }

    @SuppressWarnings("unchecked") // each list holds what that very handler prepared
    private <P> void write(Writes writes, RecordHandler<P> handler, List<Object> prepared) throws SQLException {
        handler.write(writes, operationId, (List<P>) prepared);
    }

    private void keepRefused(Connection connection) throws SQLException {
        for (Upload upload : uploads) {
            var refused =
                    upload.candidates().stream().filter(Candidate::refused).toList();
            if (!refused.isEmpty()) {
                var sealed =
                        refused.stream().map(c -> upload.sealer().seal(c.bytes)).toList();
                desk.keep(connection, operationId, upload.device().id(), refused, sealed);
            }
        }
    }
}
