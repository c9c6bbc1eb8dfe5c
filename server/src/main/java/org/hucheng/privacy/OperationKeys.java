package org.hucheng.privacy;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.hucheng.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The keys of every operation: one for sealing, one for tokens. They lie in files beside the database, wrapped by the installation's master key, and
 * never in the database: a backup of the database alone opens nothing. What another process does to the files, this one notices at the next use.
 */
@Component
public class OperationKeys {
    private final KeyFolder folder;
    private final MasterKey master;
    private final Suite suite;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Held> held = new ConcurrentHashMap<>();

    OperationKeys(
            @Value("${hucheng.dir:var}") Path dir,
            @Value("${hucheng.keys.master:}") String master,
            @Value("${hucheng.keys.next:}") String next,
            @Value("${hucheng.keys.suite:AES-256-GCM/HMAC-SHA-256}") String suite,
            Token token,
            Clock clock) {
        this.folder = new KeyFolder(dir.resolve("keys"));
        var file = new FileMasterKey(folder, random);
        var environment = master.isBlank() ? null : new EnvironmentMasterKey(master, next, random);
        if (token.isSet()) {
            this.master = new TokenMasterKey(token, folder, file, environment);
        } else {
            this.master = environment == null ? file : environment;
        }
        this.suite = Suite.of(suite);
        this.clock = clock;
    }

    private record Held(KeyPair keys, KeyFolder.Stamp stamp) {}

    /**
     * What may be known of an operation's keys.
     *
     * @param master id of the master key that wraps them; empty when they are destroyed, or still in a file of the first format
     * @param destroyedAt null while they are in use
     * @param fingerprint SHA-256 over the keys, once they are destroyed; null before, or when they could not be opened any more
     */
    public record State(
            String operation,
            @Nullable String suite,
            @Nullable Instant created,
            String master,
            @Nullable Instant destroyedAt,
            @Nullable String fingerprint) {}

    /**
     * A sealer for one operation; made cheaply for each batch of work, used by one thread. Makes the operation's keys when it has none.
     *
     * @throws org.hucheng.kernel.Refusal PERSONAL_DATA_DESTROYED, MASTER_KEY_UNKNOWN
     */
    public Sealer sealer(String operation) {
        return new Sealer(operation, keys(operation), random, () -> requireLife(operation));
    }

    /**
     * Whether the master key can be used as the installation is set up.
     *
     * @throws org.hucheng.kernel.Refusal MASTER_KEY_ON_TOKEN, TOKEN_MISSING and the other codes of the token
     */
    void checkMaster() {
        master.check();
    }

    public boolean areDestroyed(String operation) {
        return folder.has(operation + KeyFolder.DESTROYED);
    }

    /** @throws org.hucheng.kernel.Refusal PERSONAL_DATA_DESTROYED */
    public void requireLife(String operation) {
        if (areDestroyed(operation)) {
            held.remove(operation);
            throw PrivacyProblem.PERSONAL_DATA_DESTROYED.refuse("operation", operation);
        }
    }

    /** Null when the operation never had keys. */
    public @Nullable State find(String operation) {
        var tomb = folder.read(operation + KeyFolder.DESTROYED);
        if (tomb != null) {
            return Tombstone.read(operation, tomb.bytes());
        }
        var file = file(operation);
        return file == null
                ? null
                : new State(operation, file.suite().label(), file.created(), file.master(), null, null);
    }

    /** By operation; never a byte of a key. */
    List<State> list() {
        return Stream.concat(folder.names(KeyFolder.KEYS).stream(), folder.names(KeyFolder.DESTROYED).stream())
                .distinct()
                .sorted()
                .flatMap(name -> Stream.ofNullable(find(name)))
                .toList();
    }

    /**
     * Wraps every operation's keys under a new master key. What is killed in the middle leaves everything readable and is finished by the next run.
     *
     * @return the id of the new master key
     */
    String rotateMaster() {
        return folder.alone(() -> {
            WrappingKey next = master.begin();
            String id = next.id();
            for (String operation : folder.names(KeyFolder.KEYS)) {
                KeyFile file = file(operation);
                if (file != null && !file.master().equals(id)) {
                    write(operation, unwrap(file), file.created(), next);
                }
            }
            master.finish();
            return id;
        });
    }

    /** Removes an operation's keys from disk for ever and says what they were; every process refuses from then on. Again: the same answer. */
    State destroy(String operation) {
        State tomb = folder.alone(() -> {
            State before = find(operation);
            if (before == null || before.destroyedAt() == null) {
                Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
                before = new State(
                        operation,
                        before == null ? null : before.suite(),
                        before == null ? null : before.created(),
                        "",
                        now,
                        fingerprint(operation));
                folder.replace(operation + KeyFolder.DESTROYED, Tombstone.write(before));
            }
            folder.shred(operation + KeyFolder.KEYS);
            folder.shred(operation + KeyFolder.KEYS + ".new");
            return before;
        });
        held.remove(operation);
        return tomb;
    }

    /** Without the token the end is not put off: then the keys this process has used say it, or nobody can. */
    private @Nullable String fingerprint(String operation) {
        KeyFile file = file(operation);
        if (file == null) {
            return null;
        }
        try {
            byte[] both = tryUnwrap(file);
            return both == null ? null : KeyPair.of(file.suite(), both).fingerprint();
        } catch (Refusal tokenMissing) {
            Held known = held.get(operation);
            return known == null ? null : known.keys().fingerprint();
        }
    }

    private KeyPair keys(String operation) {
        var stamp = folder.stamp(operation + KeyFolder.KEYS);
        Held known = held.get(operation);
        if (known != null && known.stamp().equals(stamp)) {
            return known.keys();
        }
        requireLife(operation);
        if (known != null && stamp == null) {
            throw new IllegalStateException("the key file of " + operation + " has gone, and nobody destroyed it");
        }
        return stamp == null ? make(operation) : readAgain(operation, known);
    }

    /** A file that was only wrapped anew by a master key this process does not know holds the keys it has already. */
    private KeyPair readAgain(String operation, @Nullable Held known) {
        for (int look = 0;
                look < 3;
                look++) { // a master key that is exchanged this moment has its new name at the next look
            var content = folder.read(operation + KeyFolder.KEYS);
            if (content == null) {
                requireLife(operation);
                continue;
            }
            var file = KeyFile.read(
                    operation,
                    content.bytes(),
                    content.attributes().lastModifiedTime().toInstant());
            byte[] both = tryUnwrap(file);
            if (both != null) {
                return hold(operation, KeyPair.of(file.suite(), both), content);
            }
            if (known != null && look == 2) {
                return hold(operation, known.keys(), content);
            }
        }
        throw PrivacyProblem.MASTER_KEY_UNKNOWN.refuse("operation", operation);
    }

    private KeyPair hold(String operation, KeyPair keys, KeyFolder.Content content) {
        held.put(operation, new Held(keys, KeyFolder.stamp(content.attributes())));
        return keys;
    }

    private KeyPair make(String operation) {
        folder.alone(() -> {
            requireLife(operation);
            if (!folder.has(operation + KeyFolder.KEYS)) {
                byte[] both = new byte[KeyPair.bytes(suite)];
                random.nextBytes(both);
                var made = KeyPair.of(suite, both);
                write(operation, made, clock.instant().truncatedTo(ChronoUnit.SECONDS), first());
            }
            return operation;
        });
        return readAgain(operation, null);
    }

    private @Nullable KeyFile file(String operation) {
        var content = folder.read(operation + KeyFolder.KEYS);
        return content == null
                ? null
                : KeyFile.read(
                        operation,
                        content.bytes(),
                        content.attributes().lastModifiedTime().toInstant());
    }

    private WrappingKey first() {
        return master.keys().stream()
                .findFirst()
                .orElseThrow(() -> PrivacyProblem.MASTER_KEY_ON_TOKEN.refuse("variable", "HUCHENG_PKCS11_LIBRARY"));
    }

    private void write(String operation, KeyPair keys, Instant created, WrappingKey by) {
        String head = KeyFile.head(operation, keys.suite(), created, by.id());
        byte[] wrapped = by.wrap(keys.suite(), head, keys.both());
        folder.replace(
                operation + KeyFolder.KEYS, new KeyFile(operation, keys.suite(), created, by.id(), wrapped).toBytes());
    }

    private KeyPair unwrap(KeyFile file) {
        byte[] both = tryUnwrap(file);
        if (both == null) {
            throw PrivacyProblem.MASTER_KEY_UNKNOWN.refuse("operation", file.operation());
        }
        return KeyPair.of(file.suite(), both);
    }

    /** Null when no master key here wrapped it. */
    private byte @Nullable [] tryUnwrap(KeyFile file) {
        for (WrappingKey key : master.keys()) {
            byte[] both = key.unwrap(file);
            if (both != null) {
                return both;
            }
        }
        return null;
    }
}
