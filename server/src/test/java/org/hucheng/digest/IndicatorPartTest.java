package org.hucheng.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hucheng.HuchengTest;
import org.hucheng.kernel.Language;
import org.hucheng.scenario.Scenarios;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Every problem of an indicators.yaml is named by its line. */
@HuchengTest
@Import(TestMeasure.Declared.class)
class IndicatorPartTest {
    @TempDir
    Path folder;

    @Autowired
    Scenarios scenarios;

    @Test
    void onlyWhatIsWrongIsReported() throws IOException {
        assertThat(findings("""
                indicators:
                  - id: V
                    name: {zh: 车辆, en: vehicles}
                    unit: {zh: 辆次, en: vehicle passages}
                    measure: test-passages
                    window: {from: 2020-01-27, to: 2020-02-22}
                    relation: total
                    wording: exact
                  - id: J
                    name: {zh: 其中, en: among them}
                    unit: {zh: 辆次, en: vehicle passages}
                    measure: test-passages
                    where: {kind: [joint]}
                    window: {from: 2020-01-27, to: 2020-02-22}
                    relation: {part: {of: V, exhaustive: false}}
                    wording: more-than
                    cut: 100
                article:
                  zh: ["{V}，{J}。"]
                  en: ["{V}, {J:number}. {"]
                """)).containsExactly("20 PLACEHOLDER_BROKEN");
    }

    @Test
    void everyProblemHasItsLine() throws IOException {
        assertThat(findings("""
                indicators:
                  - id: V
                    name: {zh: 车辆, en: vehicles}
                    unit: {zh: 辆次, en: vehicle passages}
                    measure: test-passages
                    where: {colour: [red]}
                    window: {from: 2020-01-27, to: 2020-02-22}
                    relation: total
                    wording: exact
                  - id: M
                    name: {zh: 车, en: vehicles}
                    unit: {zh: 辆, en: vehicles}
                    measure: test-passages
                    window: {from: 2020-01-27, to: 2020-02-21}
                    relation: {part: {of: V, exhaustive: true}}
                    wording: about
                  - id: U
                    name: {zh: 车, en: vehicles}
                    unit: {zh: 起, en: cases}
                    measure: nowhere
                    window: {from: 2020-01-27, to: 2020-02-21}
                    relation: {part: {of: X, exhaustive: true}}
                    wording: exact
                  - id: W
                    name: {zh: 车, en: vehicles}
                    unit: {zh: 辆次, en: vehicle passages}
                    measure: test-passages
                    window: {from: 2020-01-27, to: 2020-02-21}
                    relation: mean
                    wording: more-than
                    cut: 500
                article:
                  zh:
                    - "{V}，{Z}。"
                    - "{V"
                  en: ["{V} {M}."]
                """))
                .containsExactlyInAnyOrder(
                        "6 FILTER_UNKNOWN",
                        "12 PART_UNIT_DIFFERS",
                        "12 PASSAGES_MIXED_WITH_DISTINCT",
                        "14 PART_WINDOW_DIFFERS",
                        "10 ARTICLES_DIFFER",
                        "20 MEASURE_UNKNOWN",
                        "22 CODE_UNKNOWN",
                        "17 INDICATOR_UNUSED",
                        "31 CUT_NO_POWER_OF_TEN",
                        "34 PLACEHOLDER_UNKNOWN",
                        "35 PLACEHOLDER_BROKEN");
    }

    private List<String> findings(String indicators) throws IOException {
        Files.writeString(folder.resolve("indicators.yaml"), indicators);
        return scenarios.load(folder, false).findings().stream()
                .filter(f -> f.file().equals("indicators.yaml"))
                .peek(f -> assertThat(f.in(Language.EN)).doesNotContain("{known}"))
                .map(f -> f.line() + " " + f.code().name())
                .toList();
    }
}
