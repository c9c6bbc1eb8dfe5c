package org.hucheng.devices;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hucheng.Aldermere;
import org.hucheng.Desk;
import org.hucheng.HuchengTest;
import org.hucheng.Ongoing;
import org.hucheng.Phone;
import org.hucheng.audit.By;
import org.hucheng.drill.EnrolledDevice;
import org.hucheng.identity.Accounts;
import org.hucheng.identity.Devices;
import org.hucheng.kernel.Text;
import org.hucheng.operations.Operations;
import org.hucheng.scenario.Scenarios;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A device's life: a code, a key, tokens; revoked, wiped; and everything it is refused. */
@HuchengTest
class DevicesTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ENROLMENT = "hucheng/device/enrolment";
    private static final String TOKEN = "hucheng/device/token";

    @LocalServerPort
    int port;

    @Autowired
    Scenarios scenarios;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Devices devices;

    @Autowired
    Operations operations;

    @Autowired
    Accounts accounts;

    private String operation;
    private Desk administrator;

    @BeforeEach
    void anOperation() {
        operation = Aldermere.load(scenarios);
        administrator = Desk.demo(port, "administrator");
    }

    private String devices(String more) {
        return "/operations/" + operation + "/devices" + more;
    }

    private String issue(Desk desk, String device, String bound) {
        String body = "{\"reason\":\"a new phone\",\"devices\":[{\"code\":\"" + device + "\"" + bound + "}]}";
        return desk.post(devices(""), body)
                .path("devices")
                .get(0)
                .path("enrolment")
                .asString();
    }

    private JsonNode row(String device) {
        for (JsonNode row : administrator.get(devices("?q=" + device)).path("items")) {
            if (row.path("code").asString().equals(device)) {
                return row;
            }
        }
        throw new IllegalStateException("no row of " + device);
    }

    /** {@code 200}, or status and code of the problem. */
    private String send(String path, String body, @Nullable String token) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/device" + path))
                .header("Content-Type", "application/json")
                .header("Accept-Language", "en");
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            var answer = HttpClient.newHttpClient()
                    .send(
                            request.POST(HttpRequest.BodyPublishers.ofString(body))
                                    .build(),
                            BodyHandlers.ofString());
            return answer.statusCode() < 300
                    ? Integer.toString(answer.statusCode())
                    : answer.statusCode() + " "
                            + JSON.readTree(answer.body()).path("code").asString();
        } catch (java.io.IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String redeem(String code, KeyPair keys) {
        return redeem(
                code, EnrolledDevice.jwk(keys).toString(), EnrolledDevice.proof(keys, null, ENROLMENT, Instant.now()));
    }

    private String redeem(String code, String key, String proof) {
        return send("/enrolment", "{\"code\":\"" + code + "\",\"key\":" + key + ",\"proof\":\"" + proof + "\"}", null);
    }

    private String prove(String proof) {
        return send("/token", "{\"proof\":\"" + proof + "\"}", null);
    }

    @Test
    void aCodeIsGoodOnceAndForAWhile() {
        KeyPair keys = EnrolledDevice.pair();
        String first = issue(administrator, "p-1", "");
        String second = issue(administrator, "p-1", "");
        assertThat(row("p-1").path("state").asString()).isEqualTo("waiting");
        assertThat(redeem(first, keys)).as("a later one was made").isEqualTo("410 ENROLMENT_CODE_ENDED");
        assertThat(redeem("no-such-code", keys)).isEqualTo("401 ENROLMENT_CODE_UNKNOWN");
        String typed = second.toLowerCase(java.util.Locale.ROOT).replace('-', ' ');
        assertThat(redeem(typed, keys)).isEqualTo("200");
        assertThat(redeem(second, keys)).as("whose answer was lost").isEqualTo("200");
        assertThat(redeem(second, EnrolledDevice.pair())).isEqualTo("410 ENROLMENT_CODE_USED");
        assertThat(row("p-1").path("state").asString()).isEqualTo("active");
        String old = issue(administrator, "p-2", "");
        jdbc.sql(
                        "update identity.enrolment_code set expires_at = now() - interval '1 second' where used_at is null and ended_at is null and device_id = (select max(id) from identity.device)")
                .update();
        assertThat(row("p-2").path("state").asString()).isEqualTo("lapsed");
        assertThat(redeem(old, keys)).isEqualTo("410 ENROLMENT_CODE_EXPIRED");
        assertThat(jdbc.sql(
                                "select count(*) from identity.enrolment_code where encode(code_hash, 'escape') like '%' || ? || '%'")
                        .param(second)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aBadKeyIsRefusedAndAFewOfThemEndTheCode() throws Exception {
        String code = issue(administrator, "p-1", "");
        KeyPair keys = EnrolledDevice.pair();
        KeyPair other = EnrolledDevice.pair();
        String jwk = EnrolledDevice.jwk(keys).toString();
        String proof = EnrolledDevice.proof(keys, null, ENROLMENT, Instant.now());
        String late = EnrolledDevice.proof(keys, null, ENROLMENT, Instant.now().minusSeconds(600));
        assertThat(redeem(code, jwk, late)).as("costs no try").isEqualTo("401 DEVICE_CLOCK_WRONG");
        String offTheCurve = EnrolledDevice.jwk(keys)
                .put("y", EnrolledDevice.jwk(other).path("y").asString())
                .toString();
        List<String> bad = List.of(
                offTheCurve,
                jwk.replace("P-256", "P-384"),
                "{\"kty\":\"oct\",\"k\":\"AAAA\"}",
                EnrolledDevice.jwk(other).toString());
        for (String key : bad) {
            assertThat(redeem(code, key, proof)).as(key).isEqualTo("422 DEVICE_KEY_INVALID");
        }
        assertThat(redeem(code, jwk, EnrolledDevice.proof(keys, null, TOKEN, Instant.now())))
                .as("signed for something else")
                .isEqualTo("422 DEVICE_KEY_INVALID");
        assertThat(redeem(code, keys)).isEqualTo("410 ENROLMENT_CODE_ENDED");
        assertThat(send("/enrolment", "x".repeat(9_000), null)).isEqualTo("401 DEVICE_PROOF_INVALID");
    }

    @Test
    void aProofIsGoodOnceNowAndForItsKeyAlone() {
        var device = Phone.redeem(port, issue(administrator, "p-1", ""));
        String before = device.token();
        String proof = device.proof(TOKEN, Instant.now());
        assertThat(prove(proof)).isEqualTo("200");
        assertThat(prove(proof)).isEqualTo("401 DEVICE_PROOF_REPEATED");
        assertThat(send("/status", "{}", before)).as("the token before").isEqualTo("401 DEVICE_TOKEN_ENDED");
        assertThat(prove(device.proof(TOKEN, Instant.now().minusSeconds(600)))).isEqualTo("401 DEVICE_CLOCK_WRONG");
        assertThat(prove(device.proof(TOKEN, Instant.now().plusSeconds(600)))).isEqualTo("401 DEVICE_CLOCK_WRONG");
        assertThat(prove(device.proof(ENROLMENT, Instant.now()))).isEqualTo("401 DEVICE_PROOF_INVALID");
        String[] parts = device.proof(TOKEN, Instant.now()).split("\\.");
        String[] others = device.proof(TOKEN, Instant.now()).split("\\.");
        assertThat(prove(parts[0] + "." + parts[1] + "." + others[2])).isEqualTo("401 DEVICE_PROOF_INVALID");
        String none = java.util.Base64.getUrlEncoder().withoutPadding().encodeToString("{\"alg\":\"none\"}".getBytes());
        assertThat(prove(none + "." + parts[1] + ".")).isEqualTo("401 DEVICE_PROOF_INVALID");
        String stranger = EnrolledDevice.proof(
                EnrolledDevice.pair(), java.util.UUID.randomUUID().toString(), TOKEN, Instant.now());
        assertThat(prove(stranger)).isEqualTo("401 DEVICE_KEY_UNKNOWN");
        assertThat(send("/status", "{}", device.renew())).isEqualTo("200");
    }

    @Test
    void aRevokedDeviceIsOutAtItsNextRequestAndWhatMayBeMissingIsSaid() {
        var device = Phone.redeem(port, issue(administrator, "p-1", ",\"post\":\"RC-1\""));
        var phone = new Phone(port, "p-1", device.token());
        String line = phone.record("tally", "2025-08-15T07:00:00-04:00", "{}");
        assertThat(phone.send(line).getFirst()).startsWith("refused");
        assertThat(send("/status", "{\"app\":\"1.4.0\",\"unsent\":7}", device.token()))
                .isEqualTo("200");
        assertThat(row("p-1").toString())
                .contains("\"app\":\"1.4.0\",\"unsent\":7", "\"mayBeMissing\":0", "\"mark\":1");
        assertThat(administrator.status("POST", devices("/p-1/revoke"), "{\"reason\":\"no\"}"))
                .isEqualTo("422 DEVICE_REASON_MISSING");
        assertThat(administrator.status("POST", devices("/p-1/revoke"), "{\"reason\":\"lost at the ferry\"}"))
                .isEqualTo("204");
        assertThat(phone.send(line)).containsExactly("401 DEVICE_TOKEN_ENDED");
        assertThat(prove(device.proof(TOKEN, Instant.now()))).isEqualTo("403 DEVICE_REVOKED");
        assertThat(administrator.status("POST", devices("/p-1/revoke"), "{\"reason\":\"lost again\"}"))
                .isEqualTo("409 DEVICE_ALREADY_REVOKED");
        issue(administrator, "p-2", "");
        var missing = administrator.get(devices("?missing=true"));
        assertThat(missing.path("items").findValuesAsString("code")).containsExactly("p-1");
        assertThat(missing.path("missing").toString()).isEqualTo("{\"devices\":1,\"records\":7}");
        assertThat(row("p-1").path("revoked").path("reason").asString()).isEqualTo("lost at the ferry");
        var found = Phone.redeem(port, issue(administrator, "p-1", ",\"post\":\"RC-1\""));
        assertThat(prove(device.proof(TOKEN, Instant.now())))
                .as("the key before")
                .isEqualTo("401 DEVICE_KEY_UNKNOWN");
        assertThat(new Phone(port, "p-1", found.token()).send(line)).hasSize(1);
        assertThat(row("p-1").path("state").asString()).isEqualTo("active");
    }

    @Test
    void aWipeIsDeliveredAtTheNextContactAndItsEndIsOnTheTrail() {
        var device = Phone.redeem(port, issue(administrator, "p-1", ""));
        String wiped = "hucheng/device/wiped";
        assertThat(send("/wiped", "{\"proof\":\"" + device.proof(wiped, Instant.now()) + "\"}", null))
                .as("nobody ordered it")
                .isEqualTo("404 DEVICE_NOT_FOUND");
        issue(administrator, "p-2", "");
        assertThat(administrator.status("POST", devices("/p-2/wipe"), "{\"reason\":\"stolen\"}"))
                .isEqualTo("409 DEVICE_NOT_ENROLLED");
        assertThat(administrator.status("POST", devices("/p-1/wipe"), "{\"reason\":\"stolen\"}"))
                .isEqualTo("204");
        assertThat(prove(device.proof(TOKEN, Instant.now().minusSeconds(9_000))))
                .as("whatever its clock says")
                .isEqualTo("403 DEVICE_WIPE");
        assertThat(row("p-1").path("state").asString()).isEqualTo("wiping");
        assertThat(administrator.status(
                        "POST", devices(""), "{\"reason\":\"a new phone\",\"devices\":[{\"code\":\"p-1\"}]}"))
                .isEqualTo("409 DEVICE_WIPE_ORDERED");
        String answer = "{\"proof\":\"" + device.proof(wiped, Instant.now()) + "\",\"unsent\":3}";
        assertThat(send("/wiped", answer, null)).isEqualTo("204");
        assertThat(row("p-1").toString()).contains("\"state\":\"wiped\"", "\"mayBeMissing\":3");
        assertThat(prove(device.proof(TOKEN, Instant.now()))).isEqualTo("401 DEVICE_KEY_UNKNOWN");
        var acts = new ArrayList<String>();
        for (JsonNode entry : Desk.demo(port, "ald-auditor")
                .get("/operations/" + operation + "/trail?limit=50")
                .path("items")) {
            if (entry.path("subject").asString().equals("p-1")) {
                acts.addFirst(
                        entry.path("act").asString() + " " + entry.path("actor").asString());
            }
        }
        assertThat(acts)
                .containsExactly(
                        "identity.device-code-issued administrator",
                        "identity.device-enrolled device:p-1",
                        "identity.device-wipe-ordered administrator",
                        "identity.device-wiped device:p-1");
    }

    @Test
    void aPostThatIsClosedForGoodTakesNoDeviceWhileTheOperationRuns() {
        operation = Aldermere.load(scenarios, folder -> {
            Ongoing.in(folder);
            Path orders = folder.resolve("post-orders.csv");
            String revoked = "RC-1,revoke,ALD-2025-11,事故指挥官,Incident commander,";
            Files.writeString(
                    orders,
                    Files.readString(orders)
                            .replace(revoked + Ongoing.day(7) + "T19:00", revoked + Ongoing.day(0) + "T23:00"));
        });
        String body = "{\"reason\":\"a new phone\",\"devices\":[{\"code\":\"p-1\",\"post\":\"RC-1\"}]}";
        assertThat(administrator.status("POST", devices(""), body)).isEqualTo("409 DEVICE_POST_CLOSED");
        var unseen = devices.issue(
                By.OPERATOR,
                operations.get(operation).id(),
                List.of(new Devices.NewDevice("p-2", null, "RC-1", null)),
                "before it closed");
        assertThat(redeem(unseen.getFirst().enrolment(), EnrolledDevice.pair())).isEqualTo("409 DEVICE_POST_CLOSED");
        assertThat(administrator.status("POST", devices(""), body.replace("RC-1", "RC-9")))
                .isEqualTo("404 DEVICE_PLACE_UNKNOWN");
        assertThat(administrator.status("POST", devices(""), body.replace("p-1", "p 1")))
                .isEqualTo("422 DEVICE_CODE_INVALID");
        assertThat(administrator.status("POST", devices(""), body.replace("RC-1", "RC-2")))
                .isEqualTo("201");
    }

    @Test
    void aChiefLooksAfterTheOwnDevicesAlone() {
        issue(administrator, "theirs", ",\"post\":\"RC-3\"");
        issue(administrator, "ours", ",\"unit\":\"patrol-west\"");
        accounts.put(
                By.OPERATOR,
                "devices-chief",
                "a password for tests",
                "station-chief",
                new Text("西", "West"),
                operation,
                "patrol-west");
        var chief = Desk.signedIn(port, "devices-chief", "a password for tests");
        assertThat(chief.get(devices("")).path("items").findValuesAsString("code"))
                .containsExactly("ours");
        issue(chief, "new", ",\"post\":\"RC-1\"");
        assertThat(chief.get(devices("")).path("items").findValuesAsString("code"))
                .containsExactly("new", "ours");
        assertThat(chief.get(devices("?unit=patrol-west")).path("items")).hasSize(2);
        String body = "{\"reason\":\"a new phone\",\"devices\":[{\"code\":\"%s\"%s}]}";
        assertThat(chief.status("POST", devices(""), body.formatted("x", ""))).isEqualTo("422 FIELD_MISSING");
        assertThat(chief.status("POST", devices(""), body.formatted("x", ",\"post\":\"RC-3\"")))
                .isEqualTo("404 DEVICE_PLACE_UNKNOWN");
        assertThat(chief.status("POST", devices(""), body.formatted("theirs", ",\"post\":\"RC-1\"")))
                .isEqualTo("409 DEVICE_CODE_TAKEN");
        for (String act : List.of("revoke", "wipe")) {
            assertThat(chief.status("POST", devices("/theirs/" + act), "{\"reason\":\"of no use\"}"))
                    .isEqualTo("404 DEVICE_NOT_FOUND");
        }
        assertThat(chief.status("POST", devices("/ours/revoke"), "{\"reason\":\"of no use\"}"))
                .isEqualTo("204");
        assertThat(row("theirs").path("state").asString()).isEqualTo("waiting");
        assertThat(row("theirs").path("post").asString()).isEqualTo("RC-3");
    }

    @Test
    void whatADeviceTellsWithAnUploadIsKept() throws Exception {
        var device = Phone.redeem(port, issue(administrator, "p-1", ""));
        var phone = new Phone(port, "p-1", device.token());
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/field-records"))
                .header("Authorization", "Bearer " + device.token())
                .header("Content-Type", "application/x-ndjson")
                .header("Device-Unsent", "12")
                .header("Device-App", "2.0")
                .POST(HttpRequest.BodyPublishers.ofString(phone.record("nonsense", "2025-08-15T07:00:00-04:00", "{}")));
        HttpClient.newHttpClient().send(request.build(), BodyHandlers.discarding());
        assertThat(row("p-1").toString()).contains("\"app\":\"2.0\",\"unsent\":12", "lastSeenAt");
    }
}
