package org.hucheng.features;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A map program in a test: name and password with every request, no cookies. */
record MapProgram(int port, String username, String password) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    HttpResponse<String> send(String method, String path) {
        String pair = username + ":" + password;
        String address = path.startsWith("http") ? path : "http://127.0.0.1:" + port + "/api/ogc/operations/" + path;
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("Accept-Language", "en")
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (!username.isEmpty()) {
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
        }
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** {@code 200}, or status and code of a problem. */
    String status(String path) {
        var response = send("GET", path);
        return response.statusCode() < 400
                ? "200"
                : response.statusCode() + " "
                        + JSON.readTree(response.body()).path("code").asString();
    }

    JsonNode get(String path) {
        var response = send("GET", path);
        if (response.statusCode() != 200) {
            throw new IllegalStateException(response.statusCode() + " " + response.body());
        }
        return JSON.readTree(response.body());
    }

    List<String> ids(String path) {
        var ids = new ArrayList<String>();
        get(path).path("features").forEach(feature -> ids.add(feature.path("id").asString()));
        return ids;
    }

    /** The address of a link by its relation; empty where there is none. */
    static String link(JsonNode json, String rel) {
        for (JsonNode link : json.path("links")) {
            if (link.path("rel").asString().equals(rel)) {
                return link.path("href").asString();
            }
        }
        return "";
    }
}
