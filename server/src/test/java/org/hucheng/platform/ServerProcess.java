package org.hucheng.platform;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.hucheng.HuchengApplication;
import org.hucheng.drill.Drill;

/** A server in a process of its own, with its own database in a directory of its own; it can be killed and started again. */
final class ServerProcess implements AutoCloseable {
    private final Path dir;
    private final int port;
    private final List<Process> started = new ArrayList<>();
    private Process server;

    ServerProcess(Path dir) throws IOException {
        this.dir = dir;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
    }

    /** Returns when the server is ready. */
    void start() throws IOException {
        Files.deleteIfExists(dir.resolve("server.pid"));
        server = java("serve", HuchengApplication.class, List.of("serve"));
        await("server", () -> {
            if (!server.isAlive()) {
                throw new IllegalStateException("the server did not start: " + said("serve"));
            }
            return Files.exists(dir.resolve("server.pid"));
        });
    }

    int port() {
        return port;
    }

    /** Runs one of the server's commands beside it and returns its exit code. */
    int command(String... words) throws IOException, InterruptedException {
        return java(words[0], HuchengApplication.class, List.of(words)).waitFor();
    }

    Process drill(Path scenario, String... options) throws IOException {
        var words = new ArrayList<>(List.of(scenario.toString(), "--url", "http://127.0.0.1:" + port));
        words.addAll(List.of(options));
        return java("drill", Drill.class, words);
    }

    /** Returns when the journal holds so many records. */
    void awaitRecords(long least) {
        await(least + " records", () -> journalled() >= least);
    }

    /** SIGKILL: no shutdown hook runs, no connection is closed; the database goes on without its server. */
    void kill() throws InterruptedException {
        server.destroyForcibly().waitFor();
    }

    /** SIGKILL to everything, as when the power fails (but for the operating system's own buffers). */
    void killWithDatabase() throws IOException, InterruptedException {
        var postmaster = postmaster();
        kill();
        var processes = new ArrayList<>(postmaster.descendants().toList());
        processes.addFirst(postmaster);
        processes.forEach(ProcessHandle::destroyForcibly);
        await("the database's end", () -> processes.stream().noneMatch(ProcessHandle::isAlive));
    }

    /** What a command wrote, both streams. */
    String said(String name) {
        try {
            return Files.readString(dir.resolve(name + ".out"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** Returns when a command has written something like this, with what it has written. */
    String awaitSaid(String name, java.util.regex.Pattern like) {
        await(like.pattern(), () -> like.matcher(said(name)).find());
        return said(name);
    }

    private ProcessHandle postmaster() throws IOException {
        long pid = Long.parseLong(Files.readAllLines(dir.resolve("postgres/postmaster.pid"))
                .getFirst()
                .strip());
        return ProcessHandle.of(pid).orElseThrow();
    }

    private long journalled() {
        try (Connection owner = owner();
                var sql = owner.createStatement();
                var rows = sql.executeQuery("select count(*) from intake.journal")) {
            rows.next();
            return rows.getLong(1);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("the journal cannot be read", e);
        }
    }

    private Connection owner() throws IOException, SQLException {
        String address = Files.readAllLines(dir.resolve("postgres/postmaster.pid"))
                .get(3)
                .strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + address + "/postgres",
                "postgres",
                Files.readString(dir.resolve("postgres.password")).strip());
    }

    private Process java(String name, Class<?> main, List<String> words) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx448m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                main.getName()));
        command.addAll(words);
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.to(dir.resolve(name + ".out").toFile()));
        var environment = builder.environment();
        environment.put("HUCHENG_VAR", dir.toString());
        environment.put("HUCHENG_PORT", Integer.toString(port));
        environment.put("HUCHENG_LANG", "en");
        environment.remove("HUCHENG_DB_URL");
        Process process = builder.start();
        started.add(process);
        return process;
    }

    /** What is not null at last. */
    static <T> T awaited(String what, java.util.function.Supplier<T> found) {
        var answer = new java.util.concurrent.atomic.AtomicReference<T>();
        await(what, () -> {
            answer.set(found.get());
            return answer.get() != null;
        });
        return answer.get();
    }

    private static void await(String what, BooleanSupplier there) {
        long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (!there.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException(what + ": not within two minutes");
            }
            java.util.concurrent.locks.LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
    }

    @Override
    public void close() throws InterruptedException {
        for (Process process : started.reversed()) {
            process.destroy();
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        }
    }
}
