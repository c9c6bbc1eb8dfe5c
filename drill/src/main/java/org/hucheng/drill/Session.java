package org.hucheng.drill;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A person signed in at the server: enrols devices and reads figures, as a browser would. */
final class Session {
    private static final int TIMEOUT_MILLIS = 120_000;
    private static final int ENROL_AT_ONCE = 200;
    private static final JsonMapper JSON = new JsonMapper();

    private final URI base;
    private final String language;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    private Session(URI base, String language) {
        this.base = base;
        this.language = language;
    }

    /**
     * Signs in.
     *
     * @throws Unreachable when nobody answers
     * @throws Refused when the account or its password is wrong
     */
    static Session signIn(URI base, String language, String user, String password) {
        Session session = new Session(base, language);
        int status = session.call("GET", "/session", null).status;
        if (status != 200 && status != 401) {
            throw new Unreachable(base + " " + status, new IOException("GET session " + status));
        }
        ObjectNode body = JSON.createObjectNode().put("username", user).put("password", password);
        session.expect("POST", "/session", body);
        session.call("GET", "/session", null);
        return session;
    }

    /** Enrols devices, each at its post (an empty one: at every post): has codes made and redeems them. By device code. */
    Map<String, EnrolledDevice> enrol(String operation, Map<String, String> postByDevice) {
        Map<String, EnrolledDevice> enrolled = new LinkedHashMap<>();
        List<Map.Entry<String, String>> all = List.copyOf(postByDevice.entrySet());
        for (int from = 0; from < all.size(); from += ENROL_AT_ONCE) {
            ObjectNode body = JSON.createObjectNode().put("reason", "drill");
            ArrayNode devices = body.putArray("devices");
            for (Map.Entry<String, String> device : all.subList(from, Math.min(all.size(), from + ENROL_AT_ONCE))) {
                ObjectNode one = devices.addObject().put("code", device.getKey());
                if (!device.getValue().isEmpty()) {
                    one.put("post", device.getValue());
                }
            }
            for (JsonNode device :
                    expect("POST", operation(operation) + "/devices", body).path("devices")) {
                enrolled.put(
                        device.path("code").asString(),
                        EnrolledDevice.redeem(base, device.path("enrolment").asString()));
            }
        }
        return enrolled;
    }

    /** How far the server has the records of each device; empty when none is enrolled. */
    Map<String, Long> marks(String operation) {
        Map<String, Long> marks = new LinkedHashMap<>();
        String after = "";
        do {
            JsonNode page = expect("GET", operation(operation) + "/devices?limit=500" + after, null);
            page.path("items")
                    .forEach(d ->
                            marks.put(d.path("code").asString(), d.path("mark").asLong(0)));
            JsonNode next = page.path("next");
            after = next.isString() ? "&after=" + encode(next.asString()) : "";
        } while (!after.isEmpty());
        return marks;
    }

    /** The digest over the declared windows. */
    JsonNode digest(String operation) {
        return expect("GET", operation(operation) + "/digest", null);
    }

    /** Reads any document of the API, as {@code /operations/x/posts}. */
    JsonNode get(String path) {
        return expect("GET", path, null);
    }

    /** Sends a document of the API. */
    JsonNode post(String path, JsonNode body) {
        return expect("POST", path, body);
    }

    private static String operation(String code) {
        return "/operations/" + encode(code);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private JsonNode expect(String method, String path, @org.jspecify.annotations.Nullable JsonNode body) {
        Answer answer = call(method, path, body);
        if (answer.status < 200 || answer.status > 299) {
            throw new Refused(method + " " + path, answer.status, answer.text);
        }
        try {
            return JSON.readTree(answer.text);
        } catch (JacksonException e) {
            throw new Refused(method + " " + path + " is not JSON", answer.status, answer.text);
        }
    }

    private record Answer(int status, String text) {}

    private Answer call(String method, String path, @org.jspecify.annotations.Nullable JsonNode body) {
        byte[] content = body == null ? new byte[0] : body.toString().getBytes(StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder(method + " " + base.getPath().replaceAll("/+$", "") + "/api/v1" + path
                + " HTTP/1.1\r\nHost: " + base.getHost() + ":" + HttpLine.port(base) + "\r\nAccept: application/json"
                + "\r\nAccept-Language: " + language + "\r\n");
        if (body != null) {
            head.append("Content-Type: application/json\r\n");
        }
        if (!cookies.isEmpty()) {
            head.append("Cookie: ");
            cookies.forEach(
                    (name, value) -> head.append(name).append('=').append(value).append("; "));
            head.setLength(head.length() - 2);
            head.append("\r\n");
        }
        if (!method.equals("GET") && cookies.containsKey("XSRF-TOKEN")) {
            head.append("X-XSRF-TOKEN: ").append(cookies.get("XSRF-TOKEN")).append("\r\n");
        }
        try (HttpLine line = new HttpLine(base, TIMEOUT_MILLIS)) {
            int status = line.exchange(head.toString().getBytes(StandardCharsets.UTF_8), content, content.length);
            line.setCookies.forEach(this::keep);
            return new Answer(status, new String(line.body, 0, line.bodyLength, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new Unreachable(base + " " + e.getMessage(), e);
        }
    }

    private void keep(String setCookie) {
        String pair = setCookie.split(";", 2)[0];
        int equals = pair.indexOf('=');
        if (equals > 0 && equals < pair.length() - 1) {
            cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
        } else if (equals > 0) {
            cookies.remove(pair.substring(0, equals));
        }
    }
}
