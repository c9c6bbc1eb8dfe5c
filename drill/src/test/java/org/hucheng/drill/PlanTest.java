package org.hucheng.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class PlanTest {
    @TempDir
    Path folder;

    @Test
    void playsTheTotalsToTheUnitWhateverTheSeed() {
        for (int seed = 1; seed <= 25; seed++) {
            DrawnScenario drawn = new DrawnScenario();
            drawn.seed = seed;
            drawn.vehicles = 977 + seed;
            drawn.people = 2_011 + 3L * seed;
            drawn.tally = seed % 3 * 0.1;
            Plan plan = HandMadeRoster.plan(Scenario.read(drawn.write(folder.resolve("seed" + seed))), 1);
            Played played = Played.all(plan);
            assertThat(played.vehicles).isEqualTo(drawn.vehicles);
            assertThat(played.people).isEqualTo(drawn.people);
            assertThat(played.checkIns).isEqualTo(3L * 3 * 5 * 2);
            assertThat(played.checkOuts).isEqualTo(played.checkIns);
            assertThat(played.faulty).isEqualTo(Math.round(plan.recordTotal() * 0.01));
        }
    }

    @Test
    void playsAShareInProportion() {
        Plan plan = HandMadeRoster.plan(Scenario.read(new DrawnScenario().write(folder)), 0.1);
        Played played = Played.all(plan);
        assertThat(played.vehicles).isEqualTo(200);
        assertThat(played.people).isEqualTo(410);
    }

    @Test
    void countsItsRowsBeforeItSendsThem() {
        Plan plan = HandMadeRoster.plan(Scenario.read(new DrawnScenario().write(folder)), 1);
        long seconds = 0;
        for (Plan.Device device : plan.devices) {
            for (Batch batch : Played.batches(plan, device, Long.MAX_VALUE, 500)) {
                seconds += Played.goodLines(batch).stream()
                        .filter(l -> l.path("type").asString().equals("second-measurement"))
                        .count();
            }
        }
        assertThat(seconds).isPositive();
        assertThat(new Expectations(plan, plan.scenario.to()).rows()).isEqualTo(Played.all(plan).rows - seconds);
    }

    @Test
    void expectsOfAPartWhatTheRecordsOfThatPartAddUpTo() {
        Plan plan = HandMadeRoster.plan(Scenario.read(new DrawnScenario().write(folder)), 1);
        java.time.LocalDate until = java.time.LocalDate.of(2020, 2, 2);
        long vehicles = 0;
        long checkIns = 0;
        for (Plan.Device device : plan.devices) {
            for (Batch batch : Played.batches(plan, device, plan.end(until), 500)) {
                vehicles += batch.vehicles;
                checkIns += Played.goodLines(batch).stream()
                        .filter(l -> l.path("type").asString().equals("check-in"))
                        .filter(l -> l.path("payload").path("post").asString().startsWith("P"))
                        .count();
            }
        }
        Map<String, Long> expected = new Expectations(plan, until).of(false);
        assertThat(expected).containsEntry("V", vehicles).containsEntry("S", checkIns / 3);
        assertThat(new Expectations(plan, plan.scenario.to()).of(false))
                .isEqualTo(plan.scenario.drill().expected());
    }

    @Test
    void sendsTheSameBytesForTheSameSeedWhateverTheBatches() {
        Scenario scenario = Scenario.read(new DrawnScenario().write(folder));
        Plan plan = HandMadeRoster.plan(scenario, 1);
        Plan again = HandMadeRoster.plan(scenario, 1);
        for (int i = 0; i < plan.devices.size(); i++) {
            String small = text(Played.batches(plan, plan.devices.get(i), Long.MAX_VALUE, 7));
            String large = text(Played.batches(again, again.devices.get(i), Long.MAX_VALUE, 500));
            assertThat(small).isEqualTo(large);
        }
        DrawnScenario other = new DrawnScenario();
        other.seed = 8;
        Plan different = HandMadeRoster.plan(Scenario.read(other.write(folder.resolve("other"))), 1);
        assertThat(text(Played.batches(different, different.devices.getFirst(), Long.MAX_VALUE, 500)))
                .isNotEqualTo(text(Played.batches(plan, plan.devices.getFirst(), Long.MAX_VALUE, 500)));
    }

    private static String text(List<Batch> batches) {
        StringBuilder text = new StringBuilder();
        batches.forEach(b -> text.append(b.body.text()));
        return text.toString();
    }

    @Test
    void numbersTheRecordsOfADeviceWithoutGapsInTheOrderOfTheirTimes() {
        Plan plan = HandMadeRoster.plan(Scenario.read(new DrawnScenario().write(folder)), 1);
        Set<String> ids = new HashSet<>();
        for (Plan.Device device : plan.devices) {
            long seq = 0;
            String before = "";
            for (Batch batch : Played.batches(plan, device, Long.MAX_VALUE, 500)) {
                String[] texts = batch.body.text().split("\n");
                for (int i = 0; i < texts.length; i++) {
                    Fault fault = batch.fault(i);
                    if (fault != null) {
                        seq += fault.numbered ? 1 : 0;
                        continue;
                    }
                    JsonNode record = new tools.jackson.databind.json.JsonMapper().readTree(texts[i]);
                    assertThat(record.path("seq").asLong()).isEqualTo(++seq);
                    assertThat(record.path("recordedAt").asString()).isGreaterThanOrEqualTo(before);
                    before = record.path("recordedAt").asString();
                    String id = record.path("id").asString();
                    assertThat(ids.add(id)).isTrue();
                    assertThat(id.charAt(14)).isEqualTo('7');
                    long time = java.util.UUID.fromString(id).getMostSignificantBits() >>> 16;
                    assertThat(time)
                            .isEqualTo(java.time.OffsetDateTime.parse(before)
                                    .toInstant()
                                    .toEpochMilli());
                }
            }
        }
    }

    @Test
    void sendsThePublishedPeopleAtTheirPostsWhileTheyStand() {
        Scenario scenario = Scenario.read(new DrawnScenario().write(folder));
        List<Duties.Assigned> assigned = HandMadeRoster.of(scenario);
        Map<Integer, Long> busyUntil = new HashMap<>();
        Set<List<Object>> played = new HashSet<>();
        for (Duties.Turn turn : Duties.of(scenario, 1, assigned)) {
            assertThat(busyUntil.getOrDefault(turn.member(), 0L)).isLessThan(turn.in());
            assertThat(turn.in()).isLessThan(turn.out());
            busyUntil.put(turn.member(), turn.out());
            long closes =
                    scenario.posts().get(turn.post()).open().getFirst().to().toEpochMilli();
            assertThat(turn.out()).isLessThan(closes);
            played.add(List.of(turn.post(), turn.member(), turn.shift(), turn.day()));
        }
        assertThat(played)
                .hasSameElementsAs(assigned.stream()
                        .map(a -> List.<Object>of(a.post(), a.member(), a.shift(), a.day()))
                        .toList());
    }

    @Test
    void playsNobodyWhoIsOnDutyAtAPostThatDoesNotStand() {
        Scenario scenario = Scenario.read(new DrawnScenario().write(folder));
        var first = HandMadeRoster.of(scenario).getFirst();
        var late = new Duties.Assigned(
                first.post(), first.member(), first.shift(), first.day().plusDays(20), first.leads());
        assertThat(Duties.of(scenario, 1, List.of(first, late))).hasSize(1);
    }

    @Test
    void inspectsMoreInTheRushHourThanAtNight() {
        DrawnScenario drawn = new DrawnScenario();
        drawn.vehicles = 50_000;
        drawn.people = 94_000;
        Plan plan = HandMadeRoster.plan(Scenario.read(drawn.write(folder)), 1);
        long[] hours = new long[24];
        for (int cell = 0; cell < plan.vehicles.length; cell++) {
            hours[cell / plan.inspecting % 24] += plan.vehicles[cell];
        }
        assertThat(Arrays.stream(hours).sum()).isEqualTo(50_000);
        assertThat(hours[8]).isGreaterThan(5 * hours[2]);
    }

    @Test
    void neverPutsMorePeopleIntoAVehicleThanItHolds() {
        DrawnScenario drawn = new DrawnScenario();
        drawn.people = 8_000;
        Plan plan = HandMadeRoster.plan(Scenario.read(drawn.write(folder)), 1);
        for (Plan.Device device : plan.devices) {
            for (Batch batch : Played.batches(plan, device, Long.MAX_VALUE, 500)) {
                for (JsonNode record : Played.goodLines(batch)) {
                    if (record.path("type").asString().equals("vehicle-inspection")) {
                        assertThat(record.path("payload").path("people").size()).isBetween(1, Plan.MOST_PER_VEHICLE);
                    }
                }
            }
        }
    }
}
