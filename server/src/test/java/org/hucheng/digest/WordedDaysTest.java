package org.hucheng.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.hucheng.kernel.DayWindow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordedDaysTest {
    @ParameterizedTest
    @CsvSource({
        "2020-01-27, 2020-02-22, 1月27日至2月22日, from 27 January to 22 February",
        "2020-02-01, 2020-02-29, 2月1日至29日, from 1 to 29 February",
        "2020-02-01, 2020-02-01, 2月1日, on 1 February",
        "2019-12-30, 2020-01-02, 2019年12月30日至2020年1月2日, from 30 December 2019 to 2 January 2020",
    })
    void saysBothDaysAndTheYearOnlyWhereItDiffers(LocalDate from, LocalDate to, String zh, String en) {
        var words = WordedDays.of(new DayWindow(from, to));
        assertThat(words.zh()).isEqualTo(zh);
        assertThat(words.en()).isEqualTo(en);
    }
}
