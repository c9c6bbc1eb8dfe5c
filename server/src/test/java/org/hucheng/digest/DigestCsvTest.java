package org.hucheng.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hucheng.digest.Figures.DAYS;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.hucheng.kernel.Text;
import org.junit.jupiter.api.Test;

class DigestCsvTest {
    @Test
    void fieldsWithCommasAndQuotesAreQuoted() {
        Indicator indicator = new Indicator(
                "Q",
                new Text("含,逗号", "so-called \"vehicles\""),
                new Text("辆次", "passages"),
                "passages",
                Map.of(),
                DAYS,
                Relation.MEAN,
                new Wording(Wording.Kind.MORE_THAN, 100L, false));
        CutOff cutOff = CutOff.of(DAYS, Instant.parse("2021-01-01T00:00:00Z"), ZoneOffset.ofHours(8));
        Digest digest = new Digest(
                "op",
                new Text("行动", "Operation"),
                null,
                DAYS,
                cutOff,
                List.of(new Figure(indicator, DAYS, 41_580, 1540)),
                Article.NONE);

        assertThat(DigestCsv.of(DigestJson.of(digest))).endsWith("""
                Q,"含,逗号","so-called ""vehicles""\",1540,辆次,passages,mean,2020-01-27,2020-02-22,\
                2020-02-23T00:00:00+08:00,1500多辆次,"more than 1,500 passages"
                """.replace("\n", "\r\n"));
    }
}
