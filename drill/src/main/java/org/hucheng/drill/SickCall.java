package org.hucheng.drill;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Somebody reports ill by phone before the shift; the proposal that appears is accepted, and the roster has a new version. */
final class SickCall {
    private static final String DEVICE = "sick-call";
    private static final int TIMEOUT_MILLIS = 30_000;
    private static final int POLL_MILLIS = 300;
    private static final int PATIENCE = 200;

    private final Scenario scenario;
    private final RosterSettings.Illness illness;
    private final URI base;

    SickCall(Scenario scenario, RosterSettings.Illness illness, URI base) {
        this.scenario = scenario;
        this.illness = illness;
        this.base = base;
    }

    /**
     * Plays it once; a roster that was mended before is left alone. Answers how many people the repair called in, 0 when there was nothing to play.
     *
     * @param enroller may enrol devices
     * @param planner may accept repairs
     */
    int play(RosterDesk desk, Session enroller, Session planner) throws InterruptedException {
        LocalDate day = illness.at().atZoneSameInstant(scenario.zone()).toLocalDate();
        JsonNode roster = desk.of(day);
        if (roster.path("version").asInt() != 1) {
            return 0;
        }
        int number = roster.path("number").asInt();
        List<String> crew = desk.crew(number, 1, day, illness.post(), illness.shift());
        if (crew.isEmpty()) {
            throw new ScenarioProblem("drill.yaml roster illness: nobody is on duty at " + illness.post() + " on " + day
                    + ", shift " + illness.shift());
        }
        report(crew.getFirst(), enroller);
        JsonNode repair = waitFor(number, planner);
        JsonNode accepted = planner.post(
                "/operations/" + scenario.code() + "/repairs/"
                        + repair.path("id").asInt() + "/accept",
                JsonNodeFactory.instance.objectNode());
        return accepted.path("callIns").asInt();
    }

    private void report(String member, Session enroller) {
        EnrolledDevice device = Objects.requireNonNull(
                enroller.enrol(scenario.code(), Map.of(DEVICE, "")).get(DEVICE));
        RecordIds ids = new RecordIds(scenario.drill().seed(), DEVICE);
        long at = illness.at().toInstant().toEpochMilli();
        String line = "{\"id\":\"" + new UUID(ids.high(1, at), ids.low(1)) + "\",\"device\":\"" + DEVICE
                + "\",\"seq\":1,\"type\":\"illness\",\"recordedAt\":\"" + illness.at() + "\",\"payload\":{\"member\":\""
                + member + "\"}}\n";
        byte[] content = line.getBytes(StandardCharsets.UTF_8);
        String head = "POST " + base.getPath().replaceAll("/+$", "") + "/api/v1/field-records HTTP/1.1\r\nHost: "
                + base.getHost() + ":" + HttpLine.port(base) + "\r\nAuthorization: Bearer " + device.token()
                + "\r\nContent-Type: application/x-ndjson\r\n";
        try (HttpLine http = new HttpLine(base, TIMEOUT_MILLIS)) {
            int status = http.exchange(head.getBytes(StandardCharsets.UTF_8), content, content.length);
            String answer = new String(http.body, 0, http.bodyLength, StandardCharsets.UTF_8);
            if (status != 200 || answer.contains("\"refused\":1")) {
                throw new Refused("illness", status, answer);
            }
        } catch (IOException e) {
            throw new Unreachable(base + " " + e.getMessage(), e);
        }
    }

    private JsonNode waitFor(int roster, Session planner) throws InterruptedException {
        for (int i = 0; i < PATIENCE; i++) {
            for (JsonNode repair :
                    planner.get("/operations/" + scenario.code() + "/repairs").path("items")) {
                if (repair.path("roster").asInt() == roster) {
                    return repair;
                }
            }
            Thread.sleep(POLL_MILLIS);
        }
        throw new ScenarioProblem("no repair was proposed for roster " + roster);
    }
}
