package org.hucheng.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArticleTest {
    private final Map<String, Figure> figures = Map.of("F8", Figures.figure("F8", Relation.TOTAL, 1_490_000));

    @Test
    void figuresStandInTheTextWithTheirUnitOrWithout() {
        Article article =
                new Article(List.of("检查车辆{F8}，即{F8:number}。"), List.of("{F8} were checked, {F8:number} in all."));

        assertThat(article.with(figures))
                .isEqualTo(new Article(
                        List.of("检查车辆149万辆次，即149万。"),
                        List.of("1,490,000 vehicle passages were checked, 1,490,000 in all.")));
    }

    @Test
    void aSentenceIsLeftOutWhenOneOfItsFiguresIsAbsent() {
        Article article = new Article(List.of("车辆{F8}，人员{F9}。", "车辆{F8}。"), List.of("{F9}."));

        assertThat(article.with(figures)).isEqualTo(new Article(List.of("车辆149万辆次。"), List.of()));
    }
}
