package org.hucheng.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class HandOversTest {
    private final Scenario scenario = Scenario.read(Path.of("../scenarios/aldermere-2025"));
    private final Plan plan = HandMadeRoster.plan(scenario, 1);
    private final List<HandOvers.Signed> signed =
            plan.handOvers.stream().flatMap(List::stream).toList();

    @Test
    void bothLeadersSignWhileBothAreThereButForAsManyAsTheScenarioSays() {
        RosterSettings.HandOvers settings = scenario.drill().roster().handOvers();
        long late = 0;
        for (HandOvers.Signed one : signed) {
            Duties.Turn gone = turn(one.giver(), one);
            double minutes = (one.at() - gone.ends()) / 60_000.0;
            if (minutes >= settings.lateFrom()) {
                late++;
                assertThat(minutes).isLessThan(settings.lateTo());
            } else {
                assertThat(one.at()).isGreaterThanOrEqualTo(gone.ends()).isLessThanOrEqualTo(gone.out());
            }
            assertThat(one.taker()).isNotEqualTo(one.giver());
            assertThat(one.present()).isPositive();
        }
        assertThat(late).isEqualTo(settings.late()).isPositive();
        assertThat(signed).hasSize(followed() - settings.missing());
        assertThat(settings.missing()).isPositive();
    }

    private Duties.Turn turn(int member, HandOvers.Signed one) {
        return plan.turns.stream()
                .filter(t -> t.member() == member
                        && t.post() == one.post()
                        && t.day().equals(one.day())
                        && t.shift().equals(one.shift()))
                .findFirst()
                .orElseThrow();
    }

    /** Leaders' shifts that end while the post stands and that another one begins at the end of. */
    private int followed() {
        int followed = 0;
        for (Duties.Turn ending : plan.turns) {
            boolean next = ending.leads()
                    && ending.out() > ending.ends()
                    && plan.turns.stream()
                            .anyMatch(t -> t.leads() && t.post() == ending.post() && t.begins() == ending.ends());
            followed += next ? 1 : 0;
        }
        return followed;
    }

    @Test
    void theDeviceOfThePostSendsThem() {
        List<String> sent = new ArrayList<>();
        for (Plan.Device device : plan.devices) {
            for (Batch batch : Played.batches(plan, device, plan.end(scenario.to()), 500)) {
                for (JsonNode line : Played.goodLines(batch)) {
                    JsonNode payload = line.path("payload");
                    if (line.path("type").asString().equals("hand-over")) {
                        assertThat(payload.path("post").asString())
                                .isEqualTo(plan.post(device).code());
                        sent.add(payload.path("shiftDay").asString()
                                + payload.path("shift").asString()
                                + payload.path("giver").asString()
                                + payload.path("taker").asString());
                    }
                }
            }
        }
        assertThat(sent)
                .hasSize((int) signed.stream()
                        .filter(s -> s.at() < plan.end(scenario.to()))
                        .count())
                .doesNotHaveDuplicates();
    }
}
