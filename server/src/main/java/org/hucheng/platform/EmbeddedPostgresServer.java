package org.hucheng.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL from the application's own jar, kept under {@code <dir>/postgres}. Commits are durable. One process of ours starts it and stops it;
 * others (a command beside a running server) attach. A database left running by a killed process is stopped first, so that nobody adopts it with
 * settings of another day.
 */
final class EmbeddedPostgresServer {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgresServer.class);
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("max_connections", "60"),
            Map.entry("shared_buffers", "256MB"),
            Map.entry("work_mem", "16MB"),
            Map.entry("max_wal_size", "4GB"),
            Map.entry("checkpoint_timeout", "15min"),
            Map.entry("checkpoint_completion_target", "0.9"),
            Map.entry("autovacuum_naptime", "30s"),
            Map.entry("jit", "off"),
            Map.entry("timezone", "UTC"));

    /** The unpacked programs below would let everybody write. */
    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Path dir;
    private final Path data;

    private EmbeddedPostgresServer(Path dir) {
        this.dir = dir.toAbsolutePath();
        this.data = this.dir.resolve("postgres");
    }

    static PostgresServer startOrAttach(Path dir) {
        var server = new EmbeddedPostgresServer(dir);
        try {
            Files.createDirectories(server.dir, OWNER_ONLY);
            try (var channel = FileChannel.open(
                            server.dir.resolve("postgres.start"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var ignored = channel.lock()) {
                return server.startOrAttach();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded database in " + server.data + " did not start", e);
        }
    }

    private PostgresServer startOrAttach() throws IOException {
        Optional<Postmaster> running = Postmaster.readFrom(data);
        if (running.isPresent() && starter().isPresent()) {
            return address(running.get().port(), () -> {});
        }
        if (running.isPresent()) {
            log.warn(
                    "stopping a database left behind by an earlier process, pid {}",
                    running.get().pid());
            running.get().stop(Duration.ofSeconds(60));
        }
        return start();
    }

    private PostgresServer start() throws IOException {
        boolean fresh = !Files.exists(data.resolve("postgresql.conf"));
        Path binaries = dir.resolve("postgres-binaries");
        var builder = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(binaries.toFile())
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(90))
                .setLocaleConfig("locale", "C.UTF-8")
                .setOutputRedirector(
                        Redirect.appendTo(dir.resolve("postgres.log").toFile()))
                .setErrorRedirector(
                        Redirect.appendTo(dir.resolve("postgres.log").toFile()));
        SETTINGS.forEach(builder::setServerConfig);
        if (!fresh) {
            builder.setConnectConfig("password", password());
        }
        EmbeddedPostgres postgres = builder.start();
        if (fresh) {
            closeTheDoor(postgres);
        }
        Files.writeString(
                dir.resolve("postgres.starter"),
                Long.toString(ProcessHandle.current().pid()));
        return address(postgres.getPort(), () -> stop(postgres));
    }

    /** A new cluster trusts every local connection: give the owner a password and ask everybody for theirs. */
    private void closeTheDoor(EmbeddedPostgres postgres) throws IOException {
        String password = randomPassword();
        Path file = dir.resolve("postgres.password");
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, password);
        Files.writeString(data.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("alter role postgres password '" + password + "'");
            statement.execute("select pg_reload_conf()");
        } catch (java.sql.SQLException e) {
            throw new IOException(e);
        }
    }

    private static String randomPassword() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private void stop(EmbeddedPostgres postgres) {
        try {
            Files.deleteIfExists(dir.resolve("postgres.starter"));
            postgres.close();
        } catch (IOException e) {
            log.error("the embedded database did not stop cleanly", e);
        }
    }

    private PostgresServer address(int port, Runnable stop) throws IOException {
        return new PostgresServer("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", password(), stop);
    }

    private String password() throws IOException {
        return Files.readString(dir.resolve("postgres.password")).strip();
    }

    /** The living process of ours that started the database, if it is still there. */
    private Optional<ProcessHandle> starter() throws IOException {
        Path file = dir.resolve("postgres.starter");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(Files.readString(file).strip()))
                .filter(ProcessHandle::isAlive)
                .filter(p -> p.info().command().orElse("").contains("java"));
    }

    /** The postmaster that {@code postmaster.pid} speaks of (PostgreSQL manual: line 1 is its pid, line 4 its port). */
    private record Postmaster(ProcessHandle handle, int port) {
        static Optional<Postmaster> readFrom(Path data) throws IOException {
            Path file = data.resolve("postmaster.pid");
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(file);
            return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                    .filter(p -> p.info().command().orElse("").endsWith("postgres"))
                    .map(p -> new Postmaster(p, Integer.parseInt(lines.get(3).strip())));
        }

        long pid() {
            return handle.pid();
        }

        /** Fast shutdown by signal, as {@code pg_ctl stop -m fast} does: SIGINT; Java can only send SIGTERM, which waits for clients, so kill is asked. */
        void stop(Duration patience) throws IOException {
            new ProcessBuilder("kill", "-INT", Long.toString(pid())).start();
            try {
                handle.onExit().get(patience.toSeconds(), java.util.concurrent.TimeUnit.SECONDS);
            } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
                throw new IOException("the database left behind, pid " + pid() + ", does not stop", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            }
        }
    }
}
