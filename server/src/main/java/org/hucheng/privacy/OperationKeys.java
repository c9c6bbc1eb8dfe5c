package org.hucheng.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The keys of every operation: one for sealing (AES-256), one for tokens (HMAC-SHA-256). They lie in files beside the database, wrapped by the
 * installation's master key, and never in the database: a backup of the database alone opens nothing.
 */
@Component
public class OperationKeys {
    private static final int KEY_BYTES = 32;

    private final Path dir;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Pair> pairs = new ConcurrentHashMap<>();

    OperationKeys(@Value("${hucheng.dir:var}") Path dir) {
        this.dir = dir.resolve("keys");
    }

    private record Pair(SecretKeySpec seal, SecretKeySpec token) {}

    /** A sealer for one operation; made cheaply for each batch of work, used by one thread. Makes the operation's keys when it has none. */
    public Sealer sealer(String operation) {
        Pair pair = pairs.computeIfAbsent(operation, this::readOrMake);
        return new Sealer(operation, pair.seal(), pair.token(), random);
    }

    private Pair readOrMake(String operation) {
        var wrapping = new Sealer(operation, new SecretKeySpec(master(), "AES"), null, random);
        byte[] fresh = randomBytes(2 * KEY_BYTES);
        byte[] both = wrapping.open(readOrCreate(operation + ".keys", wrapping.seal(fresh)));
        return new Pair(
                new SecretKeySpec(both, 0, KEY_BYTES, "AES"),
                new SecretKeySpec(both, KEY_BYTES, KEY_BYTES, "HmacSHA256"));
    }

    private byte[] master() {
        return readOrCreate("master.key", randomBytes(KEY_BYTES));
    }

    /** What the file holds; the given bytes when it is new. Two processes at once agree on whose came first. */
    private byte[] readOrCreate(String name, byte[] fresh) {
        Path file = dir.resolve(name);
        try {
            Files.createDirectories(dir);
            if (!Files.exists(file)) {
                Path draft = Files.createTempFile(
                        dir,
                        name,
                        ".new",
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.write(draft, fresh);
                try {
                    Files.createLink(file, draft);
                } catch (FileAlreadyExistsException e) {
                    Arrays.fill(fresh, (byte) 0);
                } finally {
                    Files.delete(draft);
                }
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("keys in " + dir + " cannot be used", e);
        }
    }

    private byte[] randomBytes(int n) {
        byte[] bytes = new byte[n];
        random.nextBytes(bytes);
        return bytes;
    }
}
