package org.hucheng.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hucheng.Aldermere;
import org.hucheng.HuchengTest;
import org.hucheng.operations.Operations;
import org.hucheng.rostering.Weights;
import org.hucheng.scenario.Scenarios;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** What a scenario says of planning, and what is wrong with it, by file and line. */
@HuchengTest
class PlanningPartTest {
    @Autowired
    Scenarios scenarios;

    @Autowired
    Operations operations;

    @TempDir
    Path folder;

    private List<String> findings() {
        return scenarios.load(folder, false).findings().stream()
                .map(f -> f.file() + ":" + f.line() + " " + f.code().name())
                .toList();
    }

    private Path copied() throws IOException {
        try (var files = Files.list(Aldermere.FOLDER)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        return folder.resolve("operation.yaml");
    }

    private static int lineOf(Path file, String text) throws IOException {
        var lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(text)) {
                return i + 1;
            }
        }
        throw new AssertionError(text);
    }

    @Test
    void plansKeepAReserveUnlessTheOperationWantsNone() throws IOException {
        assertThat(PlanningRules.of(operations.get(Aldermere.load(scenarios))).weights())
                .isEqualTo(Weights.USUAL);
        Path operation = copied();
        Files.writeString(
                operation,
                Files.readString(operation)
                        .replace("code: aldermere-2025", "code: aldermere-bare")
                        .replace("notRostered: [county-fire]}", "notRostered: [county-fire], weights: {standBy: 0}}"));
        assertThat(findings()).isEmpty();
        assertThat(PlanningRules.of(operations.get("aldermere-bare")).weights().standBy())
                .isZero();
    }

    @Test
    void everyMistakeInTheRulesIsNamedByItsLine() throws IOException {
        Path operation = copied();
        Files.writeString(operation, Files.readString(operation).replaceFirst("  planning: \\{[^}]*}\n", """
                          planning:
                            leader: captain
                            hoursAWeek: 0
                            shiftsAWeek: many
                            approval: nobody
                            notRostered: [county-fire, moon]
                            together: [strike-1, strike-9]
                            weights: {distance: 1, beauty: 3}
                            colour: red
                        """));
        assertThat(findings())
                .containsExactly(
                        "operation.yaml:" + lineOf(operation, "leader: captain") + " CODE_UNKNOWN",
                        "operation.yaml:" + lineOf(operation, "hoursAWeek") + " NUMBER_OUT_OF_RANGE",
                        "operation.yaml:" + lineOf(operation, "shiftsAWeek") + " NUMBER_BAD",
                        "operation.yaml:" + lineOf(operation, "approval") + " CHOICE_UNKNOWN",
                        "operation.yaml:" + lineOf(operation, "notRostered") + " CODE_UNKNOWN",
                        "operation.yaml:" + lineOf(operation, "together") + " CODE_UNKNOWN",
                        "operation.yaml:" + lineOf(operation, "beauty") + " KEY_UNKNOWN",
                        "operation.yaml:" + lineOf(operation, "colour") + " KEY_UNKNOWN");
    }

    @Test
    void absencesPoolsAndBasePostsMustMakeSense() throws IOException {
        copied();
        Files.writeString(folder.resolve("absences.csv"), """
                member,from,to,kind
                engine-2-f05,2025-08-14,2025-08-15,leave
                engine-2-f05,2025-08-15,2025-08-16,leave
                relief-v07,2025-08-17,2025-08-15,illness
                nobody,2025-08-17,2025-08-17,illness
                relief-v08,2025-08-17,2025-08-17,tired
                """);
        Files.writeString(folder.resolve("pools.csv"), "unit,serves\npatrol-east,moon\n");
        Files.writeString(
                folder.resolve("base-posts.csv"), "member,post\nengine-1-f01,SA-1\nengine-1-f01,SA-2\nnobody,SA-9\n");
        assertThat(findings())
                .containsExactly(
                        "absences.csv:3 ABSENCE_OVERLAPS",
                        "absences.csv:4 WINDOW_BACKWARDS",
                        "absences.csv:5 CODE_UNKNOWN",
                        "absences.csv:6 CHOICE_UNKNOWN",
                        "base-posts.csv:3 BASE_POST_TWICE",
                        "base-posts.csv:4 CODE_UNKNOWN",
                        "base-posts.csv:4 CODE_UNKNOWN",
                        "pools.csv:2 CODE_UNKNOWN");
    }
}
