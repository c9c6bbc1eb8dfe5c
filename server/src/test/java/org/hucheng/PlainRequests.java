package org.hucheng;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests of somebody signed in for one operation, with headers of their own choosing and answers as bytes. */
public record PlainRequests(String root, String cookie) {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** A demo account of the small scenario. */
    public static PlainRequests signedIn(int port, String username, String operation) {
        return new PlainRequests(
                "http://127.0.0.1:" + port + "/api/v1/operations/" + operation,
                Desk.demo(port, username).cookie());
    }

    public HttpResponse<byte[]> get(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(root + path)).header("Cookie", cookie);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public JsonNode json(String path) {
        return JsonMapper.builder().build().readTree(get(path).body());
    }
}
