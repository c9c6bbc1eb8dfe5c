package org.hucheng.drill;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everything a plan sends, read back from the bytes as a server would read it. */
final class Played {
    private static final JsonMapper JSON = new JsonMapper();

    record Line(String device, JsonNode json, Fault fault) {}

    long vehicles;
    long people;
    long checkIns;
    long checkOuts;
    long tallies;
    long faulty;
    long good;
    long rows;

    static List<Batch> batches(Plan plan, Plan.Device device, long end, int lines) {
        DeviceStream stream = new DeviceStream(plan, device, DutyLists.of(plan).of(device), end);
        List<Batch> batches = new ArrayList<>();
        while (stream.next() != Long.MAX_VALUE) {
            Batch batch = new Batch();
            stream.fill(batch, Long.MAX_VALUE - 1, lines);
            batches.add(batch);
        }
        return batches;
    }

    static Played all(Plan plan) {
        Played played = new Played();
        for (Plan.Device device : plan.devices) {
            for (Batch batch : batches(plan, device, plan.end(plan.scenario.to()), 500)) {
                played.read(batch);
                played.rows += batch.rows;
            }
        }
        return played;
    }

    static List<JsonNode> goodLines(Batch batch) {
        List<JsonNode> lines = new ArrayList<>();
        String[] texts = batch.body.text().split("\n");
        for (int i = 0; i < texts.length; i++) {
            if (batch.fault(i) == null) {
                lines.add(JSON.readTree(texts[i]));
            }
        }
        return lines;
    }

    private void read(Batch batch) {
        faulty += batch.faulty;
        for (JsonNode record : goodLines(batch)) {
            good++;
            JsonNode payload = record.path("payload");
            switch (record.path("type").asString()) {
                case "vehicle-inspection" -> {
                    vehicles++;
                    people += payload.path("people").size();
                }
                case "person-inspection" -> people++;
                case "tally" -> {
                    tallies++;
                    vehicles += payload.path("vehicles").asLong();
                    people += payload.path("people").asLong();
                }
                case "check-in" -> checkIns++;
                case "check-out" -> checkOuts++;
                default -> {}
            }
        }
    }
}
