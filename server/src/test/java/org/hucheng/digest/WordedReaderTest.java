package org.hucheng.digest;

import static org.assertj.core.api.Assertions.assertThat;

import org.hucheng.kernel.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordedReaderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ZH | 149万             | 1490000 | 1490000
            ZH | 282万             | 2820000 | 2820000
            ZH | 1500多            | 1501    | 1599
            ZH | 8000多            | 8001    | 8999
            ZH | 8000余            | 8001    | 8999
            ZH | 1300多            | 1301    | 1399
            ZH | 2000多            | 2001    | 2999
            ZH | 149万余           | 1490001 | 1499999
            ZH | 2.8万余           | 28001   | 28999
            ZH | 近150万           | 1425000 | 1499999
            ZH | 约1000            | 950     | 1050
            EN | 1,490,000         | 1490000 | 1490000
            EN | 1.49 million      | 1490000 | 1490000
            EN | more than 1,500   | 1501    | 1599
            EN | nearly 1,500,000  | 1425000 | 1499999
            EN | about 1,000       | 950     | 1050
            """)
    void wordsAdmitARangeOfTrueValues(Language language, String text, long least, long most) {
        assertThat(WordedReader.read(text, language)).map(Worded::range).contains(new Range(least, most));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "万", "10余万", "近1500多", "1503多", "1.5", "1.234万", "1,500", "-3", "十", "99999999999999999999"})
    void whatIsNotWordedByTheseRulesIsNoFigure(String text) {
        assertThat(WordedReader.read(text, Language.ZH)).isEmpty();
    }
}
