package org.hucheng.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A server of our own on a fresh database, with the launcher's settings; stopped and removed at the end. */
final class ServerUnderTest implements AutoCloseable {
    private static final Path APP = Path.of("server/target/app");
    private static final List<String> JVM = List.of(
            "-XX:+UseCompactObjectHeaders",
            "-XX:+UseParallelGC",
            "-Xms160m",
            "-Xmx448m",
            "-Xss512k",
            "--enable-native-access=ALL-UNNAMED");

    private final Path dir;
    private final int port;
    private Process process;

    private ServerUnderTest(Path dir, int port, Process process) {
        this.dir = dir;
        this.port = port;
        this.process = process;
    }

    static ServerUnderTest start() throws IOException, InterruptedException {
        Path dir = Files.createTempDirectory(Files.createDirectories(Path.of("bench/target")), "var");
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        return new ServerUnderTest(dir, port, launch(dir, port, "serve")).ready();
    }

    /** Stops the server and starts it again; returns the seconds from the start of the process until it is ready. */
    double restart() throws IOException, InterruptedException {
        stop();
        Files.deleteIfExists(dir.resolve("server.pid"));
        long started = System.nanoTime();
        process = launch(dir, port, "serve");
        ready();
        return (System.nanoTime() - started) / 1e9;
    }

    void load(Path scenario) throws IOException, InterruptedException {
        run("load", scenario.toString(), "--demo-accounts");
    }

    /** Runs a command beside the server. */
    void run(String... command) throws IOException, InterruptedException {
        int exit = launch(dir, port, command).waitFor();
        if (exit != 0) {
            throw new IllegalStateException(
                    command[0] + " ended with " + exit + ", see " + dir.resolve(command[0] + ".log"));
        }
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    long pid() {
        return process.pid();
    }

    /** As the owner of the schemas. */
    Connection owner() throws IOException, SQLException {
        List<String> postmaster = Files.readAllLines(dir.resolve("postgres/postmaster.pid"));
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + postmaster.get(3).strip() + "/postgres",
                "postgres",
                Files.readString(dir.resolve("postgres.password")).strip());
    }

    long databasePid() throws IOException {
        return Long.parseLong(Files.readAllLines(dir.resolve("postgres/postmaster.pid"))
                .getFirst()
                .strip());
    }

    private ServerUnderTest ready() throws IOException, InterruptedException {
        for (int i = 0; i < 12_000; i++) {
            if (Files.exists(dir.resolve("server.pid"))) {
                return this;
            }
            if (!process.isAlive()) {
                throw new IllegalStateException("the server did not start, see " + dir.resolve("serve.log"));
            }
            Thread.sleep(10);
        }
        throw new IllegalStateException("the server was not ready within two minutes");
    }

    private static Process launch(Path dir, int port, String... command) throws IOException {
        var words = new ArrayList<String>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(JVM);
        if (Files.exists(APP.resolve("hucheng.aot"))) {
            words.add("-XX:AOTCache=" + APP.resolve("hucheng.aot"));
        }
        if (command[0].equals("serve")) {
            words.add("-Dspring.aot.enabled=true");
        }
        words.addAll(List.of("-jar", APP.resolve("hucheng-server-0.1.0-app.jar").toString()));
        words.addAll(List.of(command));
        var builder = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(dir.resolve(command[0] + ".log").toFile());
        builder.environment().putAll(Map.of("HUCHENG_VAR", dir.toString(), "HUCHENG_PORT", Integer.toString(port)));
        builder.environment().remove("HUCHENG_DB_URL");
        return builder.start();
    }

    private void stop() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        stop();
        Files.copy(dir.resolve("serve.log"), Path.of("bench/target/serve.log"), StandardCopyOption.REPLACE_EXISTING);
        try (Stream<Path> files = Files.walk(dir)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
