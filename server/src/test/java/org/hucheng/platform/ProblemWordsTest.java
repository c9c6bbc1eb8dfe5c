package org.hucheng.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.hucheng.kernel.Language;
import org.hucheng.kernel.ProblemWords;
import org.junit.jupiter.api.Test;

class ProblemWordsTest {
    @Test
    void everyRefusalHasASentenceInBothLanguages() {
        var words = new ProblemWords();
        var codes = ProblemController.allCodes();
        assertThat(codes).hasSizeGreaterThan(10);
        assertThat(codes).allSatisfy(code -> {
            assertThat(words.title(code, Language.ZH)).as("zh of " + code).isNotEqualTo(code.name());
            assertThat(words.title(code, Language.EN)).as("en of " + code).isNotEqualTo(code.name());
        });
    }
}
