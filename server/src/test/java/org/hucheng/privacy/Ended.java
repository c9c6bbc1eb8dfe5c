package org.hucheng.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.hucheng.Aldermere;
import org.hucheng.Desk;
import org.hucheng.Phone;
import org.hucheng.identity.Devices;
import org.hucheng.operations.OperationView;
import org.hucheng.operations.Operations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An operation that has been over for long, with a phone in the field, an officer who asks and a commander who approves. No value is anybody's. */
final class Ended {
    static final String PLATE = "粤YQ7Z53";
    static final String NAME = "旅客甲一二三";
    static final String NUMBER = "440605185001017315";
    static final String PHONE_NUMBER = "10007654321";
    static final String OTHER_PLATE = "ZQ 74 KWX";
    static final String AT = "2025-08-14T09:30:00-04:00";

    final OperationView operation;
    final Phone phone;
    final String route;
    final Desk officer;
    final Desk commander;
    private final JdbcClient jdbc;

    private Ended(OperationView operation, Phone phone, Desk officer, Desk commander, JdbcClient jdbc) {
        this.operation = operation;
        this.phone = phone;
        this.route = "/operations/" + operation.code();
        this.officer = officer;
        this.commander = commander;
        this.jdbc = jdbc;
    }

    static Ended load(int port, Operations operations, Devices devices, JdbcClient jdbc, String code) {
        OperationView operation = operations.get(code);
        return new Ended(
                operation,
                Phone.enrolled(port, devices, operation.id(), "phone-1", "RC-1"),
                Desk.demo(port, "ald-data-protection"),
                Desk.demo(port, "ald-commander"),
                jdbc);
    }

    static Aldermere.Change kept(int days) {
        return folder -> Files.writeString(
                folder.resolve("operation.yaml"),
                Files.readString(folder.resolve("operation.yaml"))
                        .replace("retentionDays: 30", "retentionDays: " + days));
    }

    /** No personal value: stands in the same rows in clear, and shows that the search finds what is there. */
    String marker() {
        return "mark-" + operation.code() + "-end";
    }

    void peopleComeThrough() {
        assertThat(phone.send(
                        phone.record("vehicle-inspection", AT, """
                                {"post":"RC-1","plate":"%s","origin":"%s","disposition":"let-through","people":[\
                                {"name":"%s","idType":"cn-id18","idNumber":"%s","phone":"%s","origin":"%s","disposition":"let-through"},{"disposition":"let-through"}]}""".formatted(
                                        PLATE, marker(), NAME, NUMBER, PHONE_NUMBER, marker())),
                        phone.record("vehicle-inspection", AT, """
                                {"post":"RC-1","plate":"%s","disposition":"turned-away","people":[]}""".formatted(OTHER_PLATE)),
                        phone.record("vehicle-inspection", AT, """
                                {"post":"RC-1","plate":"%s","disposition":"%s","people":[{"name":"%s"}]}""".formatted(PLATE, "no-such-disposition", NAME))))
                .containsExactly("accepted", "accepted", "refused DISPOSITION_UNKNOWN");
    }

    String post(Desk desk, String path, String body) {
        return desk.status("POST", route + path, body);
    }

    void request() {
        assertThat(post(officer, "/privacy/destruction", "{\"reason\":\"retention is over\"}"))
                .isEqualTo("200");
    }

    String approve(Desk desk) {
        return post(desk, "/privacy/destruction/approve", "{\"confirm\":\"" + operation.code() + "\"}");
    }

    String state() {
        return officer.get(route + "/privacy").path("state").asString();
    }

    String looksUp() {
        return post(
                commander,
                "/look-ups",
                "{\"plate\":\"" + PLATE + "\",\"purpose\":\"missing-person\",\"reason\":\"a test looks\"}");
    }

    byte[] sealedValue() {
        return jdbc.sql("select sealed from inspection.vehicle where operation_id = ? order by id limit 1")
                .param(operation.id())
                .query(byte[].class)
                .single();
    }
}
