package org.hucheng.drill;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A server in miniature that keeps records by id and counts them; it can lose answers and be away for a while. With
 * {@link #agreeable} it reads nothing and accepts everything, to measure the client alone.
 */
final class TinyServer implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final long NOW = 1_700_000_000_000L;

    HttpServer http;
    /** The request at which the server dies without an answer and comes back with what it had. */
    final AtomicInteger dieAt = new AtomicInteger();

    final AtomicInteger loseEvery = new AtomicInteger();
    final AtomicInteger awayFor = new AtomicInteger();
    final AtomicInteger wrongAnswers = new AtomicInteger();
    private final AtomicInteger requests = new AtomicInteger();
    private final Map<String, String> seen = new HashMap<>();
    private final Map<String, Integer> devices = new HashMap<>();
    private final TinyRosters rosters = new TinyRosters();
    private final boolean agreeable;
    /** Whose people are on the rosters. */
    @Nullable
    Path scenario;

    long vehicles;
    long people;
    long checkIns;

    TinyServer(boolean agreeable, int port) throws IOException {
        this.agreeable = agreeable;
        http = listen(port);
    }

    private HttpServer listen(int port) throws IOException {
        HttpServer fresh = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
        fresh.setExecutor(
                Executors.newCachedThreadPool(r -> Thread.ofPlatform().daemon().unstarted(r)));
        fresh.createContext("/api/v1/", this::handle);
        fresh.start();
        return fresh;
    }

    private synchronized void dieAndComeBack() throws IOException {
        int port = http.getAddress().getPort();
        http.stop(0);
        http = listen(port);
    }

    public static void main(String[] args) throws IOException {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        new TinyServer(true, Integer.parseInt(args[0]));
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (path.endsWith("/field-records")) {
            records(exchange, body);
        } else if (path.endsWith("/session")) {
            exchange.getResponseHeaders().add("Set-Cookie", "XSRF-TOKEN=tiny; Path=/");
            boolean get = exchange.getRequestMethod().equals("GET");
            boolean forged = !get && !"tiny".equals(exchange.getRequestHeaders().getFirst("X-XSRF-TOKEN"));
            boolean wrong = !get && !new String(body, StandardCharsets.UTF_8).contains("\"password\":\"drill\"");
            answer(exchange, get || wrong ? 401 : forged ? 403 : 200, "{}");
        } else if (path.endsWith("/device/enrolment")) {
            answer(
                    exchange,
                    200,
                    "{\"key\":\"" + JSON.readTree(body).path("code").asString() + "\"}");
        } else if (path.endsWith("/device/token")) {
            answer(
                    exchange,
                    200,
                    "{\"token\":\"" + keyOf(JSON.readTree(body).path("proof").asString()) + "\"}");
        } else if (path.endsWith("/devices")) {
            devices(exchange, body);
        } else if (path.contains("/rosters")) {
            String method = exchange.getRequestMethod();
            answer(exchange, 200, rosters.answer(method, path, body, Objects.requireNonNull(scenario)));
        } else {
            answer(exchange, 200, digest());
        }
    }

    /** The key that signed a proof; here it is called as its device is. */
    private static String keyOf(String proof) {
        byte[] head = Base64.getUrlDecoder().decode(proof.substring(0, proof.indexOf('.')));
        return JSON.readTree(head).path("kid").asString();
    }

    private synchronized void devices(HttpExchange exchange, byte[] body) throws IOException {
        StringBuilder json = new StringBuilder();
        if (exchange.getRequestMethod().equals("POST")) {
            for (JsonNode device : JSON.readTree(body).path("devices")) {
                String code = device.path("code").asString();
                devices.putIfAbsent(code, 0);
                json.append(json.isEmpty() ? "" : ",")
                        .append("{\"code\":\"" + code + "\",\"enrolment\":\"" + code + "\"}");
            }
            answer(exchange, 201, "{\"devices\":[" + json + "]}");
        } else {
            devices.forEach((code, mark) ->
                    json.append(json.isEmpty() ? "" : ",").append("{\"code\":\"" + code + "\",\"mark\":" + mark + "}"));
            answer(exchange, 200, "{\"items\":[" + json + "],\"next\":null}");
        }
    }

    private synchronized String digest() {
        return """
                {"indicators":[{"id":"V","name":{"zh":"车","en":"vehicles"},"value":%d,"worded":{"zh":"","en":""}},
                 {"id":"P","name":{"zh":"人","en":"people"},"value":%d},{"id":"S","name":{"zh":"班","en":"shifts"},"value":%d}],
                 "article":{"zh":["检查完毕。"],"en":["Checked."]}}""".formatted(vehicles, people, checkIns / 3);
    }

    private void records(HttpExchange exchange, byte[] body) throws IOException {
        if (awayFor.get() > 0) {
            awayFor.decrementAndGet();
            answer(exchange, 503, "{}");
            return;
        }
        String token = exchange.getRequestHeaders().getFirst("Authorization").replace("Bearer ", "");
        boolean gzip = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
        String answer = agreeable ? agree(body) : take(token, gzip ? unpack(body) : body);
        if (dieAt.get() > 0 && dieAt.decrementAndGet() == 0) {
            dieAndComeBack();
            return;
        }
        int lose = loseEvery.get();
        if (lose > 0 && requests.incrementAndGet() % lose == 0) {
            exchange.close();
            return;
        }
        answer(exchange, 200, answer);
    }

    private static String agree(byte[] body) {
        StringBuilder items = new StringBuilder(body.length / 4);
        int line = 0;
        for (byte b : body) {
            if (b == '\n') {
                items.append(line == 0 ? "" : ",")
                        .append("{\"line\":")
                        .append(++line)
                        .append(",\"id\":\"01700000-0000-7000-8000-000000000000\",\"outcome\":\"accepted\"}");
            }
        }
        return "{\"received\":" + line + ",\"items\":[" + items + "]}";
    }

    private static byte[] unpack(byte[] packed) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            for (int b = in.read(); b >= 0; b = in.read()) {
                out.write(b);
            }
        } catch (EOFException e) {
            return out.toByteArray();
        }
        return out.toByteArray();
    }

    private synchronized String take(String token, byte[] body) {
        StringBuilder items = new StringBuilder();
        int line = 0;
        for (int from = 0, to; from < body.length; from = to + 1) {
            to = from;
            while (to < body.length && body[to] != '\n') {
                to++;
            }
            line++;
            String outcome = to == body.length ? "TRUNCATED_BODY" : outcome(token, body, from, to);
            if (outcome.equals("accepted") && wrongAnswers.get() > 0) {
                wrongAnswers.decrementAndGet();
                outcome = "WRONG";
            }
            boolean refused = Character.isUpperCase(outcome.charAt(0));
            items.append(line == 1 ? "" : ",")
                    .append("{\"line\":" + line + ",\"outcome\":\"" + (refused ? "refused" : outcome) + "\""
                            + (refused ? ",\"code\":\"" + outcome + "\"}" : "}"));
        }
        return "{\"received\":" + line + ",\"items\":[" + items + "]}";
    }

    private String outcome(String token, byte[] body, int from, int to) {
        JsonNode record;
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body, from, to - from));
            record = JSON.readTree(body, from, to - from);
        } catch (CharacterCodingException e) {
            return "INVALID_UTF8";
        } catch (JacksonException e) {
            return "MALFORMED_LINE";
        }
        String fault = fault(token, record);
        if (fault != null) {
            return fault;
        }
        String before = seen.putIfAbsent(record.path("id").asString(), record.toString());
        if (before != null) {
            return before.equals(record.toString()) ? "duplicate" : "ID_REUSED";
        }
        devices.merge(token, record.path("seq").asInt(), Math::max);
        count(record);
        return "accepted";
    }

    private static @Nullable String fault(String token, JsonNode record) {
        JsonNode payload = record.path("payload");
        String type = record.path("type").asString();
        String at = record.path("recordedAt").asString();
        long time = java.time.OffsetDateTime.parse(at).toInstant().toEpochMilli();
        JsonNode person = payload.path("people").path(0);
        double temperature = person.path("temperature").asDouble(36.5);
        String id = person.path("idNumber").asString("");
        if (!record.path("device").asString().equals(token)) {
            return "DEVICE_MISMATCH";
        } else if (type.startsWith("balloon")) {
            return "UNKNOWN_TYPE";
        } else if (time > NOW) {
            return "TIME_IN_FUTURE";
        } else if (at.startsWith("2000")) {
            return "TIME_BEFORE_OPERATION";
        } else if (at.startsWith("2020-03")) {
            return "POST_NOT_OPEN";
        } else if (payload.path("post").asString().startsWith("no")) {
            return "POST_NOT_FOUND";
        } else if (payload.path("member").asString("").startsWith("no")) {
            return "MEMBER_NOT_FOUND";
        } else if (type.equals("vehicle-inspection")
                && payload.path("disposition").isMissingNode()) {
            return "FIELD_MISSING";
        } else if (payload.path("plate").asString("").endsWith("!")) {
            return "PLATE_INVALID";
        } else if (payload.path("disposition").asString("").equals("vanished")) {
            return "DISPOSITION_UNKNOWN";
        } else if (payload.path("vehicles").asLong(0) > 10_000) {
            return "COUNT_OUT_OF_RANGE";
        } else if (temperature > 45) {
            return "TEMPERATURE_OUT_OF_RANGE";
        } else if (temperature >= 37.3 && person.path("disposition").asString().equals("released")) {
            return "TEMPERATURE_DISPOSITION";
        } else if (id.length() == 18
                && SyntheticPeople.checkDigit(id.getBytes(StandardCharsets.US_ASCII), 0) != id.charAt(17)) {
            return "ID_NUMBER_INVALID";
        }
        return null;
    }

    private void count(JsonNode record) {
        JsonNode payload = record.path("payload");
        switch (record.path("type").asString()) {
            case "vehicle-inspection" -> {
                vehicles++;
                people += payload.path("people").size();
            }
            case "person-inspection" -> people++;
            case "tally" -> {
                vehicles += payload.path("vehicles").asLong();
                people += payload.path("people").asLong();
            }
            case "check-in" -> checkIns += payload.path("post").asString().startsWith("P") ? 1 : 0;
            default -> {}
        }
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
