package org.hucheng.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hucheng.HuchengTest;
import org.hucheng.kernel.Language;
import org.hucheng.operations.Operations;
import org.hucheng.scenario.LoadReport;
import org.hucheng.scenario.Scenarios;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** From a scenario's folder to the published text, with the measures of the real modules. */
@HuchengTest
class LoadedDigestTest {
    private static final String OPERATION = """
            code: flood-trial
            name: {zh: 防汛演练, en: Flood trial}
            kind: flood
            language: zh
            timeZone: Asia/Shanghai
            area: {code: "1", name: {zh: 某区, en: A district}}
            period: {from: 2021-06-01, to: 2021-06-10}
            retentionDays: 30
            order: {number: "1", authority: {zh: 某局, en: A bureau}, basis: {zh: 法, en: Law}, basisFrom: 2007-11-01, issuedOn: 2021-05-31, notice: {zh: 通告, en: Notice}}
            groups:
              - {code: office, office: true, name: {zh: 办公室, en: Office}, brief: {zh: 统筹, en: Runs it}}
              - {code: dykes, name: {zh: 堤防组, en: Dykes}, brief: {zh: 巡堤, en: Walks the dykes}}
              - {code: boats, name: {zh: 舟艇组, en: Boats}, brief: {zh: 救援, en: Rescues}}
            organisation:
              unitKinds: [{code: station, name: {zh: 站, en: Station}}]
              divisionKinds: []
              memberKinds: []
              skills: []
              agencies: []
              teamKinds: []
            posts: {kinds: [], classes: []}
            roster: {systems: []}
            """;
    private static final String INDICATORS = """
            indicators:
              - {id: G, name: {zh: 工作组, en: groups}, unit: {zh: 个, en: groups}, measure: groups, where: {office: ["false"]}, relation: stock, wording: exact}
              - {id: U, name: {zh: 单位, en: units}, unit: {zh: 个, en: units}, measure: units, relation: stock, wording: more-than, cut: 10}
            article:
              zh: ["设工作组{G}，参加单位{U}。"]
              en: ["{G} and {U} took part."]
            """;

    @TempDir
    Path folder;

    @Autowired
    Scenarios scenarios;

    @Autowired
    Operations operations;

    @Autowired
    Digests digests;

    @Autowired
    DigestStore store;

    @Test
    void whatAScenarioDeclaresIsCountedAndLoadingAgainChangesIt() throws IOException {
        load(INDICATORS, 12);
        assertThat(article())
                .isEqualTo(new Article(
                        List.of("设工作组2个，参加单位10多个。"), List.of("2 groups and more than 10 units took part.")));
        assertThat(digests.recount(operations.get("flood-trial"), null, null).equal())
                .isTrue();
        assertThat(store.findLastDeclared())
                .contains(operations.get("flood-trial").id());

        load(INDICATORS.replace("more-than, cut: 10", "exact"), 13);
        assertThat(article().zh()).containsExactly("设工作组2个，参加单位13个。");
    }

    private Article article() {
        return digests.now(operations.get("flood-trial"), null, null).article();
    }

    private void load(String indicators, int units) throws IOException {
        StringBuilder csv = new StringBuilder("code,parent,kind,name_zh,name_en,division\n");
        for (int i = 1; i <= units; i++) {
            csv.append("u%d,,station,站%d,Station %d,\n".formatted(i, i, i));
        }
        Files.writeString(folder.resolve("operation.yaml"), OPERATION);
        Files.writeString(folder.resolve("units.csv"), csv);
        Files.writeString(folder.resolve("members.csv"), "code,unit,kind,agency,skills,name_zh,name_en\n");
        Files.writeString(folder.resolve("posts.csv"), "code,kind,class,lanes,name_zh,name_en,lon,lat,unit,division\n");
        Files.writeString(folder.resolve("indicators.yaml"), indicators);
        LoadReport report = scenarios.load(folder, false);
        assertThat(report.findings()).extracting(f -> f.in(Language.EN)).isEmpty();
    }
}
