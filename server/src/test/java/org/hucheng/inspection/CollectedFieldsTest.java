package org.hucheng.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hucheng.Aldermere;
import org.hucheng.HuchengTest;
import org.hucheng.Phone;
import org.hucheng.identity.Devices;
import org.hucheng.operations.Operations;
import org.hucheng.scenario.Scenarios;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An operation takes the personal values it lists, each for a purpose, and no others. */
@HuchengTest
class CollectedFieldsTest {
    private static final String LISTED = """
              fields:
                - {type: vehicle, field: plate, purpose: evacuation-check}
                - {type: person, field: name, purpose: missing-person}
                - {type: person, field: idNumber, purpose: missing-person}
            """;

    @LocalServerPort
    int port;

    @Autowired
    Scenarios scenarios;

    @Autowired
    Operations operations;

    @Autowired
    Devices devices;

    private static void list(Path folder, String fields) throws IOException {
        Path file = folder.resolve("operation.yaml");
        Files.writeString(
                file, Files.readString(file).replace("  fieldClockAheadMinutes", fields + "  fieldClockAheadMinutes"));
    }

    private Phone phone(String fields) {
        int operation = operations
                .get(Aldermere.load(scenarios, folder -> list(folder, fields)))
                .id();
        return Phone.enrolled(port, devices, operation, "phone-1", "RC-1");
    }

    private static String car(Phone phone, String vehicle, String person) {
        return phone.record("vehicle-inspection", "2025-08-15T09:00:00-04:00", """
                {"post":"RC-1","lane":1,"plate":"AB 1","disposition":"let-through"%s,"people":[{"name":"Evacuee","idType":"other","idNumber":"ALD1","disposition":"let-through"%s}]}""".formatted(vehicle, person));
    }

    @Test
    void whatIsNotListedIsRefused() {
        var phone = phone(LISTED);
        assertThat(phone.send(
                        car(phone, "", ""),
                        car(phone, "", ",\"phone\":\"10001112222\""),
                        car(phone, ",\"origin\":\"ALD\"", ""),
                        car(phone, "", ",\"eMail\":\"nobody\""),
                        phone.record("person-inspection", "2025-08-15T09:00:00-04:00", """
                                {"post":"RC-1","disposition":"let-through","phone":"10001112222"}""")))
                .containsExactly(
                        "accepted",
                        "refused FIELD_NOT_COLLECTED",
                        "refused FIELD_NOT_COLLECTED",
                        "refused FIELD_NOT_COLLECTED",
                        "refused FIELD_NOT_COLLECTED");
    }

    @Test
    void orLeftOutAndTheDeviceIsToldWhat() {
        var phone = phone(LISTED + "  uncollected: drop\n");
        String line = car(phone, ",\"origin\":\"ALD\"", ",\"phone\":\"10001112222\",\"10001112222\":1");
        String answer = phone.post((line + "\n").getBytes(StandardCharsets.UTF_8), false)
                .body();
        assertThat(answer)
                .contains("\"accepted\":1", "payload.origin", "payload.people[0].phone")
                .doesNotContain("10001112222");
        assertThat(phone.send(line)).containsExactly("duplicate");
    }

    @Test
    void oneValueIsAskedForOnceAndWhatIsRequiredMustBeCollected() {
        assertThatThrownBy(() -> phone(LISTED + "    - {type: vehicle, field: name, purpose: missing-person}\n"))
                .hasMessageContaining("FIELD_HELD_ALREADY")
                .hasMessageContaining("operation.yaml")
                .hasMessageContaining("heldBy=person");
        assertThatThrownBy(() -> phone(LISTED + "    - {type: vehicle, field: owner, purpose: curiosity}\n"))
                .hasMessageContaining("curiosity");
        assertThatThrownBy(() ->
                        phone(LISTED.replace("    - {type: vehicle, field: plate, purpose: evacuation-check}\n", "")))
                .hasMessageContaining("FIELD_NOT_COLLECTED");
        assertThat(phone(LISTED + "    - {type: vehicle, field: name, purpose: evacuation-check}\n"))
                .isNotNull();
    }
}
