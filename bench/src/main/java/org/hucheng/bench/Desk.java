package org.hucheng.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;

/** A person at the command desk: signed in, reading. */
final class Desk {
    private final URI base;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    Desk(URI base) {
        this.base = base;
    }

    Desk signIn(String username, String password) throws IOException, InterruptedException {
        get("/api/v1/session");
        int status = post("/api/v1/session", "{\"username\":\"" + username + "\",\"password\":\"" + password + "\"}")
                .statusCode();
        if (status != 200) {
            throw new IllegalStateException(username + " cannot sign in: " + status);
        }
        return this;
    }

    HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        String token = cookies.getCookieStore().getCookies().stream()
                .filter(c -> c.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
        return client.send(
                HttpRequest.newBuilder(base.resolve(path))
                        .header("Content-Type", "application/json")
                        .header("X-XSRF-TOKEN", token)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    /** Milliseconds that 95 of a hundred reads stay below, after a few to warm up. */
    double p95Millis(String path, int times) throws IOException, InterruptedException {
        for (int i = 0; i < 20; i++) {
            get(path);
        }
        double[] millis = millis(path, times);
        Arrays.sort(millis);
        return millis[(int) (times * 0.95)];
    }

    /** What each of so many reads takes, one after the other. */
    double[] millis(String path, int times) throws IOException, InterruptedException {
        double[] millis = new double[times];
        for (int i = 0; i < times; i++) {
            long started = System.nanoTime();
            int status = get(path);
            millis[i] = (System.nanoTime() - started) / 1e6;
            if (status != 200) {
                throw new IllegalStateException(path + " answers " + status);
            }
        }
        return millis;
    }

    /** Lines a second of a download, not counting its head. */
    double linesPerSecond(String path) throws IOException, InterruptedException {
        long started = System.nanoTime();
        var response = client.send(HttpRequest.newBuilder(base.resolve(path)).build(), BodyHandlers.ofInputStream());
        long lines = -1;
        try (InputStream in = response.body()) {
            byte[] buffer = new byte[256 * 1024];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                for (int i = 0; i < n; i++) {
                    if (buffer[i] == '\n') {
                        lines++;
                    }
                }
            }
        }
        return lines / ((System.nanoTime() - started) / 1e9);
    }

    /** The body of an answer. */
    String read(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(base.resolve(path)).build();
        return client.send(request, BodyHandlers.ofString()).body();
    }

    /** The session's cookie as a header has it, for requests that are measured without a jar of cookies. */
    String cookie() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(c -> c.getName().equals("hucheng"))
                .map(c -> c.getName() + "=" + c.getValue())
                .findFirst()
                .orElseThrow();
    }

    private int get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(base.resolve(path)).build(), BodyHandlers.ofByteArray())
                .statusCode();
    }
}
