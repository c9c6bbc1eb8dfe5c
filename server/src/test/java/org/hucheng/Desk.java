package org.hucheng;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person at the command desk in a test: signs in as the web pages do, with cookies and the token against forgery. */
public final class Desk {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final int port;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private String language = "en";
    private String agent = "Java-http-client";
    private String address = "";
    private boolean forgetful;

    private Desk(int port) {
        this.port = port;
    }

    /** Nobody in particular: has looked at the sign-in page and holds its token. */
    public static Desk stranger(int port) {
        var desk = new Desk(port);
        desk.send("GET", "/session", null);
        return desk;
    }

    public static Desk signedIn(int port, String username, String password) {
        var desk = stranger(port);
        String answer = desk.signIn(username, password);
        if (!answer.equals("200")) {
            throw new IllegalStateException("sign-in of " + username + ": " + answer);
        }
        return desk;
    }

    /** A demo account of the small scenario. */
    public static Desk demo(int port, String username) {
        return signedIn(port, username, "hucheng-demo");
    }

    public String signIn(String username, String password) {
        return status(
                "POST",
                "/session",
                JSON.writeValueAsString(java.util.Map.of("username", username, "password", password)));
    }

    /** With the code of an authenticator app, or one to recover by. */
    public String signIn(String username, String password, String code) {
        return status(
                "POST",
                "/session",
                JSON.writeValueAsString(java.util.Map.of("username", username, "password", password, "code", code)));
    }

    /** The program that the requests from now on say they come from. */
    public Desk by(String userAgent) {
        agent = userAgent;
        return this;
    }

    /** From another machine, as a proxy would say. */
    public Desk from(String remoteAddress) {
        address = remoteAddress;
        return this;
    }

    /** Another browser that shows the same cookies. */
    public Desk stolen(String userAgent) {
        var thief = new Desk(port).by(userAgent);
        cookies.getCookieStore()
                .getCookies()
                .forEach(c -> thief.cookies.getCookieStore().add(URI.create("http://127.0.0.1:" + port), c));
        return thief;
    }

    public Desk reading(String language) {
        this.language = language;
        return this;
    }

    /** The session's cookie as a header has it. */
    public String cookie() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(c -> c.getName().equals("hucheng"))
                .map(c -> c.getName() + "=" + c.getValue())
                .findFirst()
                .orElseThrow();
    }

    /** From now on without the header against forgery, as a page of somebody else's would send. */
    public Desk withoutToken() {
        forgetful = true;
        return this;
    }

    public HttpResponse<String> send(String method, String path, String body) {
        return send(method, path, body, BodyHandlers.ofString());
    }

    /** The answer's body as it comes; for streams. */
    public HttpResponse<InputStream> open(String path) {
        return send("GET", path, null, BodyHandlers.ofInputStream());
    }

    /**
     * Sends a form with files, as a page does.
     *
     * @param parts field, then its content; bytes are a file named like the field
     */
    public HttpResponse<String> upload(String path, Object... parts) {
        var body = new java.io.ByteArrayOutputStream();
        for (int i = 0; i < parts.length; i += 2) {
            String file = parts[i + 1] instanceof byte[] ? "; filename=\"" + parts[i] + ".file\"" : "";
            body.writeBytes(("--part\r\nContent-Disposition: form-data; name=\"" + parts[i] + "\"" + file + "\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(
                    parts[i + 1] instanceof byte[] bytes
                            ? bytes
                            : parts[i + 1].toString().getBytes(StandardCharsets.UTF_8));
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes("--part--\r\n".getBytes(StandardCharsets.UTF_8));
        return send(
                "POST",
                path,
                HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()),
                "multipart/form-data; boundary=part",
                BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(String method, String path, String body, BodyHandler<T> handler) {
        return body == null
                ? send(method, path, HttpRequest.BodyPublishers.noBody(), "", handler)
                : send(method, path, HttpRequest.BodyPublishers.ofString(body), "application/json", handler);
    }

    private <T> HttpResponse<T> send(
            String method, String path, HttpRequest.BodyPublisher body, String type, BodyHandler<T> handler) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1" + path))
                .header("Accept-Language", language)
                .header("User-Agent", agent)
                .method(method, body);
        if (!address.isEmpty()) {
            request.header("X-Forwarded-For", address);
        }
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        cookies.getCookieStore().getCookies().stream()
                .filter(c -> c.getName().equals("XSRF-TOKEN") && !forgetful)
                .forEach(c -> request.setHeader("X-XSRF-TOKEN", c.getValue()));
        try {
            return client.send(request.build(), handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** {@code 200}, or status and code of a problem: {@code 403 NOT_PERMITTED}. */
    public String status(String method, String path, String body) {
        var response = send(method, path, body);
        if (response.statusCode() < 400) {
            return Integer.toString(response.statusCode());
        }
        return response.statusCode() + " "
                + JSON.readTree(response.body()).path("code").asString();
    }

    public JsonNode get(String path) {
        return read(send("GET", path, null));
    }

    public JsonNode post(String path, String body) {
        return read(send("POST", path, body));
    }

    private static JsonNode read(HttpResponse<String> response) {
        if (response.statusCode() >= 300) {
            throw new IllegalStateException(response.statusCode() + " " + response.body());
        }
        return JSON.readTree(response.body());
    }
}
