package org.hucheng.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArticleTest {
    private static final CutOff AFTERWARDS = cutOff("2021-01-01T00:00:00Z");
    private final Map<String, Figure> figures = Map.of("F8", Figures.figure("F8", Relation.TOTAL, 1_490_000));

    @Test
    void figuresStandInTheTextWithTheirUnitOrWithout() {
        Article article =
                new Article(List.of("检查车辆{F8}，即{F8:number}。"), List.of("{F8} were checked, {F8:number} in all."));

        assertThat(article.with(figures, AFTERWARDS))
                .isEqualTo(new Article(
                        List.of("检查车辆149万辆次，即149万。"),
                        List.of("1,490,000 vehicle passages were checked, 1,490,000 in all.")));
    }

    @Test
    void theDaysInTheTextAreThoseThatWereCounted() {
        Article article = new Article(List.of("{F8:days}检查车辆{F8}。"), List.of("{F8} were checked {F8:days}."));

        assertThat(article.with(figures, AFTERWARDS).zh()).containsExactly("1月27日至2月22日检查车辆149万辆次。");
        assertThat(article.with(figures, AFTERWARDS).en())
                .containsExactly("1,490,000 vehicle passages were checked from 27 January to 22 February.");
        assertThat(article.with(figures, cutOff("2020-01-29T04:00:00Z")).zh()).containsExactly("1月27日至29日检查车辆149万辆次。");
    }

    private static CutOff cutOff(String now) {
        return CutOff.of(Figures.DAYS, Instant.parse(now), ZoneId.of("Asia/Shanghai"));
    }

    @Test
    void aSentenceIsLeftOutWhenOneOfItsFiguresIsAbsent() {
        Article article = new Article(List.of("车辆{F8}，人员{F9}。", "车辆{F8}。"), List.of("{F9}."));

        assertThat(article.with(figures, AFTERWARDS)).isEqualTo(new Article(List.of("车辆149万辆次。"), List.of()));
    }
}
