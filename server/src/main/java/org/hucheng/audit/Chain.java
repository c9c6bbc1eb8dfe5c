package org.hucheng.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hucheng.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Seals the trail into hash chains and proves them. Whoever changes, removes or reorders an entry breaks every link from there on; whoever computes
 * the links anew, or cuts the end off, contradicts the heads that were kept elsewhere ({@link Heads}).
 */
@Component
class Chain {
    private static final int BATCH = 1_000;

    private static final Scope SEALING = Scope.system("sealing of the trail");

    private final ChainStore store;
    private final Heads heads;

    Chain(ChainStore store, Heads heads) {
        this.store = store;
        this.heads = heads;
    }

    /** What is wrong first in a chain. */
    enum Fault {
        /** The entry is not what was sealed. */
        CHANGED,
        /** The entry is gone. */
        REMOVED,
        /** A number is missing: a link is gone. */
        LINK_MISSING,
        /** A head that was kept says otherwise: the links were made anew, or end too early. */
        HEAD_DIFFERS
    }

    record Broken(int chain, long n, long entryId, Fault fault) {}

    record Proof(int chains, long entries, long unsealed, List<Broken> broken) {}

    /** Links what is new. Called every two seconds by the server; more than one at a time wait for each other. */
    @Scheduled(fixedDelay = 2_000, initialDelay = 2_000)
    @Transactional
    public void seal() {
        SEALING.run(this::sealNew);
    }

    private void sealNew() {
        if (store.unlinked(1).isEmpty()) {
            return;
        }
        store.lock();
        Map<Integer, ChainStore.Link> ends = new HashMap<>();
        List<Entry> entries = store.unlinked(BATCH);
        while (!entries.isEmpty()) {
            for (Entry entry : entries) {
                ChainStore.Link end = ends.computeIfAbsent(entry.chain(), this::end);
                var next = new ChainStore.Link(entry.chain(), end.n() + 1, entry.id(), entry.hashAfter(end.hash()));
                store.add(next);
                ends.put(entry.chain(), next);
            }
            entries = entries.size() < BATCH ? List.of() : store.unlinked(BATCH);
        }
        heads.keepDaily(ends.values());
    }

    /** Walks every chain, and compares it with heads kept earlier. */
    @Transactional(readOnly = true)
    public Proof prove(List<Heads.Head> kept) {
        long[] entries = {0};
        var broken = new ArrayList<Broken>();
        List<Integer> chains = store.chains();
        for (int chain : chains) {
            Broken first = firstBroken(chain, entries);
            if (first != null) {
                broken.add(first);
            }
        }
        for (Heads.Head head : kept) {
            var link = store.find(head.chain(), head.n()).orElse(null);
            boolean known = broken.stream().anyMatch(b -> b.chain() == head.chain());
            if (!known && (link == null || !head.hash().equals(Heads.hex(link.hash())))) {
                broken.add(new Broken(head.chain(), head.n(), link == null ? 0 : link.entryId(), Fault.HEAD_DIFFERS));
            }
        }
        return new Proof(chains.size(), entries[0], store.countUnlinked(), broken);
    }

    private @Nullable Broken firstBroken(int chain, long[] entries) {
        var walk = new Object() {
            byte[] before = genesis(chain);
            long n;

            @Nullable
            Broken first;
        };
        store.walk(chain, pair -> {
            entries[0]++;
            if (walk.first != null) {
                return;
            }
            var link = pair.link();
            Entry entry = pair.entry();
            walk.n++;
            if (link.n() != walk.n) {
                walk.first = new Broken(chain, walk.n, link.entryId(), Fault.LINK_MISSING);
            } else if (entry == null) {
                walk.first = new Broken(chain, link.n(), link.entryId(), Fault.REMOVED);
            } else if (!Arrays.equals(entry.hashAfter(walk.before), link.hash())) {
                walk.first = new Broken(chain, link.n(), link.entryId(), Fault.CHANGED);
            }
            walk.before = link.hash();
        });
        return walk.first;
    }

    /** Where every chain ends now. */
    @Transactional(readOnly = true)
    public List<ChainStore.Link> ends() {
        return store.chains().stream().map(this::end).toList();
    }

    private ChainStore.Link end(int chain) {
        return store.last(chain).orElseGet(() -> new ChainStore.Link(chain, 0, 0, genesis(chain)));
    }

    private static byte[] genesis(int chain) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(("hucheng trail " + chain).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
