package org.hucheng.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The folder of keys beside the database: files of the owner alone, each replaced as a whole and on disk before its name changes. */
final class KeyFolder {
    static final String KEYS = ".keys";
    static final String DESTROYED = ".destroyed";

    /** File locks are a whole process's; among its threads this one counts. */
    private static final ReentrantLock THREADS = new ReentrantLock();

    private final Path dir;
    private final SecureRandom random = new SecureRandom();

    KeyFolder(Path dir) {
        this.dir = dir;
    }

    /** What tells one state of a file from another. */
    record Stamp(Object written, @Nullable Object inode) {}

    record Content(byte[] bytes, BasicFileAttributes attributes) {}

    /** Alone among all threads and processes that make, rewrap or destroy keys; readers need not wait. Whoever is alone already stays so. */
    <T> T alone(Supplier<T> work) {
        if (THREADS.isHeldByCurrentThread()) {
            return work.get();
        }
        THREADS.lock();
        try {
            Files.createDirectories(
                    dir, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            try (var channel = FileChannel.open(
                            dir.resolve("lock"),
                            java.util.Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                    var ignored = channel.lock()) {
                return work.get();
            }
        } catch (IOException e) {
            throw unusable(e);
        } finally {
            THREADS.unlock();
        }
    }

    /** Null when there is no such file. */
    @Nullable
    Stamp stamp(String name) {
        try {
            return stamp(Files.readAttributes(dir.resolve(name), BasicFileAttributes.class));
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    static Stamp stamp(BasicFileAttributes attributes) {
        return new Stamp(attributes.lastModifiedTime(), attributes.fileKey());
    }

    boolean has(String name) {
        return Files.exists(dir.resolve(name));
    }

    /** Null when there is no such file. The attributes are those of a moment before: whoever compares them later reads again rather than too rarely. */
    @Nullable
    Content read(String name) {
        try {
            Path file = dir.resolve(name);
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Content(Files.readAllBytes(file), attributes);
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** The names of files with an ending, without it, in order. */
    List<String> names(String ending) {
        if (!Files.isDirectory(dir)) {
            return List.of();
        }
        try (var files = Files.list(dir)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(n -> n.endsWith(ending))
                    .map(n -> n.substring(0, n.length() - ending.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** Whoever is killed in the middle leaves the old file or the new one, never a part. */
    void replace(String name, byte[] bytes) {
        Path draft = dir.resolve(name + ".new");
        try {
            shred(name + ".new");
            try (var channel = FileChannel.open(
                    draft,
                    java.util.Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
                channel.write(ByteBuffer.wrap(bytes));
                channel.force(true);
            }
            Files.move(draft, dir.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            force();
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    void replace(String name, String text) {
        replace(name, text.getBytes(StandardCharsets.UTF_8));
    }

    void rename(String from, String to) {
        try {
            Files.move(
                    dir.resolve(from),
                    dir.resolve(to),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            force();
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** A second name for the same bytes. */
    void link(String existing, String name) {
        try {
            Files.createLink(dir.resolve(name), dir.resolve(existing));
            force();
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** Overwrites a file's bytes, sees them on disk, and removes it; nothing when there is none. */
    void shred(String name) {
        Path file = dir.resolve(name);
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            byte[] noise = new byte[(int) channel.size()];
            random.nextBytes(noise);
            channel.write(ByteBuffer.wrap(noise));
            channel.force(true);
            Files.delete(file);
            force();
        } catch (NoSuchFileException e) {
            // nothing to overwrite
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** Renames are on disk when the folder is. */
    private void force() throws IOException {
        try (var folder = FileChannel.open(dir, StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    private UncheckedIOException unusable(IOException e) {
        return new UncheckedIOException("keys in " + dir + " cannot be used", e);
    }
}
