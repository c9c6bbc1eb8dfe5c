package org.hucheng.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hucheng.HuchengTest;
import org.hucheng.audit.By;
import org.hucheng.kernel.DayWindow;
import org.hucheng.kernel.GeoPoint;
import org.hucheng.kernel.Language;
import org.hucheng.kernel.Measure;
import org.hucheng.kernel.MeasureQuery;
import org.hucheng.kernel.Text;
import org.hucheng.operations.OperationView;
import org.hucheng.operations.Operations;
import org.hucheng.organisation.Organisation;
import org.hucheng.posts.NewPost;
import org.hucheng.posts.Posts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** What happens to folders that are right, and to folders that are not. */
@HuchengTest
class ScenarioLoadTest {
    @Autowired
    Scenarios scenarios;

    @Autowired
    Operations operations;

    @Autowired
    Organisation organisation;

    @Autowired
    Posts posts;

    @Autowired
    List<Measure> measures;

    @TempDir
    Path dir;

    @Test
    void theCampaignLoadsInSecondsAndGivesItsFactsBack() {
        long start = System.nanoTime();
        var report = scenarios.load(ScenarioCopy.SCENARIOS.resolve("nanhai-2020"), true);
        assertThat(english(report)).isEmpty();
        assertThat((System.nanoTime() - start) / 1_000_000_000).as("seconds").isLessThan(20);
        var operation = operations.get("nanhai-2020");
        Map<String, Long> facts = Map.ofEntries(
                Map.entry("members kind=police,auxiliary", 8127L),
                Map.entry("groups office=true", 1L),
                Map.entry(
                        "groups code=intelligence,traffic-control,crime,social-order,publicity,support,discipline", 7L),
                Map.entry("team-tiers kind=emergency-response", 2L),
                Map.entry("posts kind=joint-checkpoint", 30L),
                Map.entry("posts kind=terminal-checkpoint", 9L),
                Map.entry("posts kind=village-checkpoint", 40L),
                Map.entry("units kind=police-room unit=danzao", 19L),
                Map.entry("members kind=auxiliary skill=community-work unit=danzao", 133L),
                Map.entry("divisions kind=village-committee unit=danzao", 27L),
                Map.entry("divisions kind=residents-committee unit=danzao", 5L),
                Map.entry("posts kind=village-post unit=danzao", 52L),
                Map.entry("members kind=police skill=community-work unit=huangqi", 185L),
                Map.entry("divisions kind=residents-committee unit=huangqi", 11L),
                Map.entry("teams kind=vanguard", 86L),
                Map.entry("team-members kind=vanguard", 1332L),
                Map.entry("post-days post=JC-01", 27L));
        facts.forEach((question, figure) ->
                assertThat(count(operation, question)).as(question).isEqualTo(figure));
    }

    @Test
    void demandOfTheCampaignAddsUpToItsPersonShiftsADay() {
        assertThat(english(scenarios.load(ScenarioCopy.SCENARIOS.resolve("nanhai-2020"), false)))
                .isEmpty();
        int operation = operations.get("nanhai-2020").id();
        var catalog = posts.catalog(operation);
        for (var day = LocalDate.parse("2020-01-27");
                day.isBefore(LocalDate.parse("2020-03-06"));
                day = day.plusDays(1)) {
            int checkpoints = 0;
            int order = 0;
            for (var line : posts.demand(operation)) {
                String kind = Objects.requireNonNull(catalog.get(line.postId())).kind();
                if (line.days().contains(day)) {
                    checkpoints += kind.endsWith("checkpoint") ? line.needed() : 0;
                    order += kind.equals("key-site") || kind.equals("patrol-beat") ? line.needed() : 0;
                }
            }
            assertThat(checkpoints)
                    .as("checkpoints " + day)
                    .isEqualTo(day.isBefore(LocalDate.parse("2020-02-23")) ? 1540 : 0);
            assertThat(order).as("social order " + day).isEqualTo(2040);
        }
    }

    @Test
    void aSecondLoadChangesWhatDiffersAndKeepsIds() {
        var copy = ScenarioCopy.of("aldermere-2025", dir, "reloaded");
        assertThat(english(scenarios.load(dir, false))).isEmpty();
        var operation = operations.get("reloaded");
        long stamp = operations.stamp(operation.id());
        var before = Objects.requireNonNull(posts.catalog(operation.id()).find("RC-1"));
        var member = Objects.requireNonNull(organisation.members(operation.id()).find("engine-1-f02"));

        copy.replace("posts.csv", "Pine Hollow junction closure", "Pine Hollow crossroads closure")
                .replace("members.csv", "Engine 1 firefighter 02", "Engine 1 firefighter two")
                .without("members.csv", "relief-v50")
                .without("posts.csv", "AS-1")
                .without("post-orders.csv", "AS-1")
                .without("demand.csv", "AS-1");
        var report = scenarios.load(dir, false);
        assertThat(english(report)).isEmpty();

        assertThat(report.operationId()).isEqualTo(operation.id());
        assertThat(operations.stamp(operation.id())).isGreaterThan(stamp);
        var after = Objects.requireNonNull(posts.catalog(operation.id()).find("RC-1"));
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.name().en()).isEqualTo("Pine Hollow crossroads closure");
        assertThat(posts.catalog(operation.id()).find("AS-1")).isNull();
        var renamed =
                Objects.requireNonNull(organisation.members(operation.id()).find("engine-1-f02"));
        assertThat(renamed.id()).isEqualTo(member.id());
        assertThat(renamed.name().en()).isEqualTo("Engine 1 firefighter two");
        assertThat(organisation.members(operation.id()).find("relief-v50")).isNull();
    }

    @Test
    void whatRecordsReferToIsNotRemovedButNamed() {
        var copy = ScenarioCopy.of("aldermere-2025", dir, "in-use")
                .append("units.csv", "annex,sheriff,battalion,分队,Annex,ald")
                .append("units.csv", "empty,sheriff,battalion,空队,Empty,ald");
        assertThat(english(scenarios.load(dir, false))).isEmpty();
        var operation = operations.get("in-use");
        var added = new NewPost(
                "RC-9", "road-closure", null, 1, new Text("加设", "Added"), new GeoPoint(-71.3, 44.3), "annex", null);
        posts.add(operation, added, By.OPERATOR);

        copy.without("units.csv", "annex")
                .without("units.csv", "empty")
                .replace("units.csv", "East Patrol", "Eastern Patrol");
        assertThat(english(scenarios.load(dir, false)))
                .containsExactly(
                        "units.csv: the files no longer have the unit annex, but records refer to it: it cannot be removed");
        var units = organisation.units(operation.id());
        assertThat(units.find("empty")).as("all or nothing").isNotNull();
        assertThat(Objects.requireNonNull(units.find("patrol-east")).name().en())
                .isEqualTo("East Patrol");
    }

    @Test
    void everyProblemIsNamedByFileAndLineAndNothingIsLoaded() {
        ScenarioCopy.of("aldermere-2025", dir, "spoilt")
                .line("members.csv", 3, l -> l.replace("county-fire,firefighter", "county-fyre,firefighter"))
                .line("members.csv", 4, l -> l.replace("county-fire-f03", "county-fire-f01"))
                .line("units.csv", 3, l -> l.replace(",county-fire,", ",engine-1,"))
                .line("posts.csv", 2, l -> l.replace("44.31800", "144.3"))
                .line("posts.csv", 3, l -> l.replace("road-closure", "roadblock"))
                .line("post-orders.csv", 3, l -> l.replace("2025-08-17T19:00-04:00", "2025-08-13T19:00-04:00"))
                .line("post-orders.csv", 4, l -> l.replace("open", "opened"))
                .line("post-orders.csv", 6, l -> l.replace("2025-08-14T07:00-04:00", "14 August"))
                .line("demand.csv", 2, l -> l.replace(",day,", ",noon,"))
                .line("demand.csv", 3, l -> l.replace("2025-08-16", "2025-08-12"))
                .append("team-members.csv", "crew-1,engine-1-f99")
                .replace("operation.yaml", "retentionDays: 30", "retentionDays: many")
                .replace("operation.yaml", "issuedOn: 2025-08-13", "issuedOn: 2010-08-13")
                .replace("teams.csv", "code,kind,tier", "code,kind,level");
        var report = scenarios.load(dir, false);
        assertThat(report.loaded()).isFalse();
        assertThat(english(report))
                .contains(
                        "members.csv:3: there is no unit with the code county-fyre",
                        "members.csv:4: the member code county-fire-f01 is used twice, first in members.csv:2",
                        "units.csv:3: The parents of battalion-north lead back to itself",
                        "posts.csv:2: lat is 144.3, which is not between -90 and 90",
                        "posts.csv:3: there is no post-kind with the code roadblock",
                        "post-orders.csv:4: act cannot be opened; it is one of open | revoke",
                        "post-orders.csv:6: at is not a moment with its offset such as 2020-01-27T00:00+08:00: 14 August",
                        "demand.csv:2: there is no shift with the code two-by-twelve.noon",
                        "demand.csv:3: from 2025-08-14 to 2025-08-12 is backwards",
                        "team-members.csv:32: there is no member with the code engine-1-f99",
                        "teams.csv:1: unknown column level",
                        "teams.csv:1: the column tier is missing")
                .noneMatch(s -> s.startsWith("post-orders.csv:5:") || s.startsWith("post-orders.csv:7:"))
                .anyMatch(s -> s.startsWith("operation.yaml:") && s.endsWith("retentionDays is not a number: many"))
                .anyMatch(s -> s.startsWith("operation.yaml:") && s.contains("not in force on the day"))
                .anyMatch(s ->
                        s.startsWith("post-orders.csv:3: The order would take effect before the operation begins"));
        assertThat(operations.list()).extracting(OperationView::code).doesNotContain("spoilt");
    }

    @Test
    void aMissingFileDoesNotHideTheOthersProblems() {
        ScenarioCopy.of("aldermere-2025", dir, "incomplete")
                .delete("units.csv")
                .line("demand.csv", 2, l -> l.replace(",1,2025", ",0,2025"));
        var report = scenarios.load(dir, false);
        assertThat(english(report))
                .containsExactly(
                        "demand.csv:2: needed is 0, which is not between 1 and 10000",
                        "units.csv: the file is missing");
        assertThat(report.findings().getLast().in(Language.ZH)).isEqualTo("units.csv: 缺少这个文件");
    }

    @Test
    void aPlainFolderIsNamedAsMissing() {
        assertThat(english(scenarios.load(dir.resolve("nowhere"), false)))
                .containsExactly(dir.resolve("nowhere") + ": there is no such folder");
    }

    private List<String> english(LoadReport report) {
        return report.findings().stream().map(f -> f.in(Language.EN)).toList();
    }

    private long count(OperationView operation, String question) {
        String[] words = question.split(" ");
        var where = new java.util.HashMap<String, List<String>>();
        for (String condition : List.of(words).subList(1, words.length)) {
            where.put(condition.split("=")[0], new ArrayList<>(List.of(condition.split("=")[1].split(","))));
        }
        var measure = measures.stream()
                .filter(m -> m.name().equals(words[0]))
                .findFirst()
                .orElseThrow();
        var query = new MeasureQuery(
                operation.id(),
                operation.zone(),
                new DayWindow(LocalDate.parse("2020-01-27"), LocalDate.parse("2020-03-05")),
                where);
        assertThat(measure.recount(query)).isEqualTo(measure.read(query));
        return measure.read(query);
    }
}
