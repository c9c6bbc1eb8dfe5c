package org.hucheng.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.hucheng.kernel.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigestArgumentsTest {
    @Test
    void everyOptionIsUnderstoodInAnyOrder() {
        assertThat(DigestArguments.of(
                        List.of("--from", "2020-01-27", "district", "--lang", "en", "--json", "--freeze")))
                .isEqualTo(new DigestArguments(
                        "district",
                        LocalDate.parse("2020-01-27"),
                        null,
                        Language.EN,
                        DigestArguments.Form.JSON,
                        true,
                        false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--from", "--from yesterday", "--lang fr", "--unknown", "one two", "--freeze --recount"})
    void anythingElseIsNotGuessed(String line) {
        assertThatIllegalArgumentException().isThrownBy(() -> DigestArguments.of(List.of(line.split(" "))));
    }
}
