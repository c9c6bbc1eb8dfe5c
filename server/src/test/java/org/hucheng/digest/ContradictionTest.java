package org.hucheng.digest;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hucheng.digest.Figures.figure;

import java.util.List;
import org.junit.jupiter.api.Test;

class ContradictionTest {
    private final Figure whole = figure("all", Relation.TOTAL, 100);

    @Test
    void exhaustivePartsAddUp() {
        Figure one = figure("one", Relation.part("all", true), 60);
        assertThatCode(() -> Contradiction.refuseIn(List.of(whole, one, figure("two", Relation.part("all", true), 40))))
                .doesNotThrowAnyException();
        assertThatThrownBy(() ->
                        Contradiction.refuseIn(List.of(whole, one, figure("two", Relation.part("all", true), 39))))
                .hasMessageContaining("PARTS_DO_NOT_ADD_UP")
                .hasMessageContaining("sum=99");
    }

    @Test
    void aSubsetIsAtMostTheWhole() {
        assertThatCode(() -> Contradiction.refuseIn(List.of(whole, figure("some", Relation.part("all", false), 100))))
                .doesNotThrowAnyException();
        assertThatThrownBy(() ->
                        Contradiction.refuseIn(List.of(whole, figure("some", Relation.part("all", false), 101))))
                .hasMessageContaining("PART_EXCEEDS_WHOLE");
    }
}
