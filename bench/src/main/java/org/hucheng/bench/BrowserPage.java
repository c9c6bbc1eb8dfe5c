package org.hucheng.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One page in a headless Chromium, 1440 by 900, spoken to by its own debugging protocol: goes to addresses, evaluates scripts. */
final class BrowserPage implements AutoCloseable, WebSocket.Listener {
    private static final Path EXECUTABLE =
            Path.of(Objects.requireNonNullElse(System.getenv("HUCHENG_CHROMIUM"), "/usr/bin/chromium"));
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int PATIENCE_S = 120;

    private final Path profile;
    private final Process process;
    private final WebSocket socket;
    private final ConcurrentHashMap<Integer, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
    private final StringBuilder part = new StringBuilder();
    private int last;

    private BrowserPage(Path profile, Process process, URI debugger) {
        this.profile = profile;
        this.process = process;
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(debugger, this)
                .join();
    }

    static boolean possible() {
        return Files.isExecutable(EXECUTABLE);
    }

    static BrowserPage open() throws IOException, InterruptedException {
        Path profile = Files.createTempDirectory("hucheng-chromium");
        Process process = new ProcessBuilder(List.of(
                        EXECUTABLE.toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-dev-shm-usage",
                        "--disable-background-networking",
                        "--window-size=1440,900",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Path told = profile.resolve("DevToolsActivePort");
        for (int i = 0;
                i < 600
                        && !(Files.exists(told)
                                && Files.readString(told).lines().count() > 1);
                i++) {
            Thread.sleep(50);
        }
        String port = Files.readAllLines(told).getFirst();
        var pages = HttpClient.newHttpClient()
                .send(
                        java.net.http.HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/list"))
                                .build(),
                        java.net.http.HttpResponse.BodyHandlers.ofString())
                .body();
        String debugger = JSON.readTree(pages)
                .valueStream()
                .filter(p -> p.path("type").asString().equals("page"))
                .findFirst()
                .orElseThrow()
                .path("webSocketDebuggerUrl")
                .asString();
        return new BrowserPage(profile, process, URI.create(debugger));
    }

    void go(URI address) {
        ask("Page.navigate", "{\"url\":" + JSON.writeValueAsString(address.toString()) + "}");
        until("location.href.startsWith('" + address + "') && document.readyState === 'complete'");
    }

    /** Waits for a condition of the page. */
    void until(String condition) {
        evaluate(
                "new Promise((done, failed) => { let n = 0; const look = () => { if (" + condition
                        + ") done(true); else if (++n > 1200) failed(new Error('waited in vain')); else setTimeout(look, 50); }; look(); })");
    }

    /** The value of a script, promises awaited. */
    JsonNode evaluate(String script) {
        for (int tried = 0; ; tried++) {
            JsonNode answer = ask(
                    "Runtime.evaluate",
                    "{\"expression\":" + JSON.writeValueAsString(script)
                            + ",\"awaitPromise\":true,\"returnByValue\":true}");
            String fault = answer.path("error").path("message").asString("");
            boolean moved = fault.contains("ontext") || fault.contains("navigated") || fault.contains("collected");
            if (moved && tried < 20) {
                continue; // the page went on to another address meanwhile
            }
            if (answer.has("error") || answer.path("result").has("exceptionDetails")) {
                throw new IllegalStateException(script + ": " + answer);
            }
            return answer.path("result").path("result").path("value");
        }
    }

    private JsonNode ask(String method, String parameters) {
        int id = ++last;
        var answer = new CompletableFuture<JsonNode>();
        asked.put(id, answer);
        socket.sendText("{\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":" + parameters + "}", true)
                .join();
        return answer.orTimeout(PATIENCE_S, TimeUnit.SECONDS).join();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean whole) {
        part.append(text);
        if (whole) {
            JsonNode message = JSON.readTree(part.toString());
            part.setLength(0);
            var waiting = asked.remove(message.path("id").asInt(-1));
            if (waiting != null) {
                waiting.complete(message);
            }
        }
        from.request(1);
        return null;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        socket.abort();
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        process.waitFor();
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted(Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
        }
    }
}
