package org.hucheng.identity;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser that follows links and redirects from one site to another, with the cookies of each. */
final class Surfer {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String desk;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    /** @param desk address of the desk, as its people know it */
    Surfer(String desk) {
        this.desk = desk;
    }

    HttpResponse<String> get(String address) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(desk).resolve(address)).build();
        return client.send(request, BodyHandlers.ofString());
    }

    /** Follows redirects until the desk shows a page; returns every answer's address, the page's last. */
    List<String> follow(String address) throws Exception {
        return follow(address, "nowhere");
    }

    /** The same, but does not open an address that has this in it. */
    List<String> follow(String address, String stop) throws Exception {
        var way = new ArrayList<>(List.of(URI.create(desk).resolve(address).toString()));
        while (way.size() < 20) {
            var at = URI.create(way.getLast());
            if (way.getLast().contains(stop)
                    || at.toString().startsWith(desk) && !at.getPath().startsWith("/api/")) {
                return way;
            }
            var answer = get(at.toString());
            String next = answer.headers()
                    .firstValue("Location")
                    .orElseThrow(
                            () -> new IllegalStateException(at + ": " + answer.statusCode() + " " + answer.body()));
            way.add(at.resolve(next).toString());
        }
        throw new IllegalStateException("no end: " + way);
    }

    JsonNode json(String path) throws Exception {
        return JSON.readTree(get("/api/v1" + path).body());
    }
}
