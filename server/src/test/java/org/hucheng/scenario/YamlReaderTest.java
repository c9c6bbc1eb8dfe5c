package org.hucheng.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hucheng.kernel.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YamlReaderTest {
    @TempDir
    Path dir;

    ScenarioFolder folder;

    @BeforeEach
    void open() {
        folder = new ScenarioFolder(dir, false);
    }

    private YamlPart read(String text) throws IOException {
        Files.writeString(dir.resolve("a.yaml"), text);
        return folder.yaml("a.yaml");
    }

    private List<String> findings() {
        return folder.findings().stream().map(f -> f.in(Language.EN)).toList();
    }

    @Test
    void readsValuesAndKeepsCodesAsTextAndNumbersAsNumbers() throws IOException {
        var root = read("""
                area: {code: "440605", open: true}
                limits: [37.3, 8]
                none:
                """);
        assertThat(root.plain()).isEqualTo(new java.util.LinkedHashMap<>() {
            {
                put("area", Map.of("code", "440605", "open", true));
                put("limits", List.of(37.3, 8L));
                put("none", null);
            }
        });
        assertThat(root.at("limits").line()).isEqualTo(2);
        assertThat(findings()).isEmpty();
    }

    @Test
    void namesWhatIsMissingUnknownOrTwiceOnItsLine() throws IOException {
        var root = read("""
                name: {zh: 名}
                first: 2020-02-30
                first: 2020-02-01
                colour: red
                """);
        root.onlyKeys("name", "first");
        root.bilingual("name");
        root.day("first");
        assertThat(findings())
                .containsExactlyInAnyOrder(
                        "a.yaml:1: en is missing",
                        "a.yaml:2: first is not a date such as 2020-01-27: 2020-02-30",
                        "a.yaml:3: the key first is there twice",
                        "a.yaml:4: unknown key colour; known are name | first");
    }

    @Test
    void aBrokenFileIsOneProblemAndNothingBelowItIs() throws IOException {
        var root = read("name: {zh: a\nnext: [1\n");
        root.bilingual("name");
        root.number("next", 1, 2);
        assertThat(findings()).hasSize(1).first().asString().startsWith("a.yaml:");
    }
}
