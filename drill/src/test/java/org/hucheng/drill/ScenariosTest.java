package org.hucheng.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scenarios of the repository: what the drill will send adds up to what they expect. */
class ScenariosTest {
    @ParameterizedTest
    @ValueSource(strings = {"nanhai-2020", "aldermere-2025"})
    void sendsWhatTheScenarioExpects(String name) {
        Plan plan = HandMadeRoster.plan(Scenario.read(Path.of("../scenarios", name)), 1);
        Map<String, Long> declared = plan.scenario.drill().expected();
        Expectations expectations = new Expectations(plan, plan.scenario.to());
        int counted = 0;
        for (Scenario.Indicator indicator : plan.scenario.indicators()) {
            if (expectations.count(indicator).isPresent()) {
                assertThat(expectations.count(indicator).getAsLong())
                        .as(indicator.id())
                        .isEqualTo(declared.get(indicator.id()));
                counted++;
            }
        }
        assertThat(counted).isGreaterThanOrEqualTo(3);
        assertThat(declared.keySet())
                .containsExactlyInAnyOrderElementsOf(plan.scenario.indicators().stream()
                        .map(Scenario.Indicator::id)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nanhai-2020", "aldermere-2025"})
    void fillsItsBatchesToTheUnit(String name) {
        Plan plan = HandMadeRoster.plan(Scenario.read(Path.of("../scenarios", name)), 1);
        DrillSettings drill = plan.scenario.drill();
        DutyLists duties = DutyLists.of(plan);
        Batch batch = new Batch();
        long vehicles = 0;
        long people = 0;
        long faulty = 0;
        for (Plan.Device device : plan.devices) {
            DeviceStream stream = new DeviceStream(plan, device, duties.of(device), plan.end(plan.scenario.to()));
            while (stream.next() != Long.MAX_VALUE) {
                batch.clear();
                stream.fill(batch, Long.MAX_VALUE - 1, 500);
                vehicles += batch.vehicles;
                people += batch.people;
                faulty += batch.faulty;
            }
        }
        assertThat(vehicles).isEqualTo(drill.vehicles());
        assertThat(people).isEqualTo(drill.people());
        assertThat(faulty).isEqualTo(Math.round(plan.recordTotal() * drill.faulty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nanhai-2020", "aldermere-2025"})
    void putsNobodyAtTwoPlaces(String name) {
        Scenario scenario = Scenario.read(Path.of("../scenarios", name));
        Map<Integer, Long> busyUntil = new HashMap<>();
        for (Duties.Turn turn : Duties.of(scenario, 1, HandMadeRoster.of(scenario))) {
            assertThat(busyUntil.getOrDefault(turn.member(), 0L)).isLessThan(turn.in());
            busyUntil.put(turn.member(), turn.out());
        }
    }
}
