package org.hucheng;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.hucheng.audit.By;
import org.hucheng.drill.EnrolledDevice;
import org.hucheng.identity.Devices;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A device in a test: writes lines, sends them, shows the answers as one line of text each. */
public final class Phone {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final int port;
    public final String code;
    public final String token;
    private final HttpClient client = HttpClient.newHttpClient();
    public int seq;

    /** Has a code made for a device, redeems it as a phone does and proves its key. */
    public static Phone enrolled(int port, Devices devices, int operationId, Devices.NewDevice device) {
        var issued = devices.issue(By.OPERATOR, operationId, List.of(device), "for a test");
        return new Phone(
                port, device.code(), redeem(port, issued.getFirst().enrolment()).token());
    }

    /** The same for one post; null for the whole operation. */
    public static Phone enrolled(int port, Devices devices, int operationId, String code, @Nullable String post) {
        return enrolled(port, devices, operationId, new Devices.NewDevice(code, null, post, null));
    }

    public static EnrolledDevice redeem(int port, String enrolment) {
        return EnrolledDevice.redeem(URI.create("http://127.0.0.1:" + port), enrolment);
    }

    public Phone(int port, String code, String token) {
        this.port = port;
        this.code = code;
        this.token = token;
    }

    public String record(String type, String at, String payload) {
        return record(UUID.randomUUID().toString(), ++seq, type, at, payload);
    }

    public String record(String id, long number, String type, String at, String payload) {
        return """
                {"id":"%s","device":"%s","seq":%d,"type":"%s","recordedAt":"%s","payload":%s}""".formatted(id, code, number, type, at, payload);
    }

    public List<String> send(String... lines) {
        return send((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8), false);
    }

    /** {@code accepted}, {@code duplicate} or {@code refused CODE}, a line each; a problem document as {@code status CODE}. */
    public List<String> send(byte[] body, boolean gzip) {
        var response = post(body, gzip);
        JsonNode answer = JSON.readTree(response.body());
        if (response.statusCode() != 200) {
            return List.of(response.statusCode() + " " + answer.path("code").asString());
        }
        var shown = new ArrayList<String>();
        for (JsonNode item : answer.path("items")) {
            shown.add((item.path("outcome").asString() + " " + item.path("code").asString("")).strip());
        }
        return shown;
    }

    public HttpResponse<String> post(byte[] body, boolean gzip) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/field-records"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/x-ndjson")
                .header("Accept-Language", "en")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (gzip) {
            request.header("Content-Encoding", "gzip");
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Says how many records it has still to send, as phones do between uploads. */
    public void tell(int unsent) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/device/status"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"unsent\":" + unsent + "}"));
        try {
            var response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(response.statusCode() + " " + response.body());
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static byte[] gzip(String text) {
        try (var bytes = new ByteArrayOutputStream()) {
            try (var gzip = new GZIPOutputStream(bytes)) {
                gzip.write(text.getBytes(StandardCharsets.UTF_8));
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
