package org.hucheng.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.hucheng.kernel.Language;
import org.hucheng.kernel.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0          | 0          | 0
            402        | 402        | 402
            1012       | 1012       | 1,012
            9999       | 9999       | 9,999
            10000      | 1万        | 10,000
            12300      | 1.23万     | 12,300
            12000      | 1.2万      | 12,000
            10500      | 1.05万     | 10,500
            12345      | 12345      | 12,345
            999900     | 99.99万    | 999,900
            1000000    | 100万      | 1,000,000
            1490000    | 149万      | 1,490,000
            2820000    | 282万      | 2,820,000
            1490001    | 1490001    | 1,490,001
            1495000    | 1495000    | 1,495,000
            """)
    void exactIsExactOrHasAllDigits(long value, String zh, String en) {
        assertThat(Wording.EXACT.word(value).text()).isEqualTo(new Text(zh, en));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1540       | 100   | 1500多     | more than 1,500
            8214       | 100   | 8200多     | more than 8,200
            8214       | 1000  | 8000多     | more than 8,000
            1357       | 100   | 1300多     | more than 1,300
            2034       | 100   | 2000多     | more than 2,000
            2000       | 100   | 2000       | 2,000
            1500       | 1000  | 1000多     | more than 1,000
            50         | 100   | 50         | 50
            1490001    | 100   | 149万余    | more than 1,490,000
            1490000    | 100   | 149万      | 1,490,000
            28400      | 1000  | 2万余      | more than 20,000
            9999       | 10000 | 9999       | 9,999
            12300      | 100   | 1.23万     | 12,300
            """)
    void moreThanIsCutDownAndSaidOnlyWhereItIsTrue(long value, long cut, String zh, String en) {
        Wording wording = new Wording(Wording.Kind.MORE_THAN, cut, false);
        assertThat(wording.word(value).text()).isEqualTo(new Text(zh, en));
    }

    @Test
    void decimalsWithMoreAreASetting() {
        Wording loose = new Wording(Wording.Kind.MORE_THAN, 1000L, true);
        assertThat(loose.word(28_400).text()).isEqualTo(new Text("2.8万余", "more than 28,000"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NEARLY | 1490000 |        | 近150万  | nearly 1,500,000
            NEARLY | 1490000 | 10000  | 149万    | 1,490,000
            NEARLY | 9990    |        | 近1万    | nearly 10,000
            NEARLY | 951     |        | 近1000   | nearly 1,000
            NEARLY | 949     |        | 近950    | nearly 950
            NEARLY | 13      |        | 13       | 13
            ABOUT  | 1512000 |        | 约150万  | about 1,500,000
            ABOUT  | 1026    |        | 约1000   | about 1,000
            ABOUT  | 13      |        | 13       | 13
            ABOUT  | 3       |        | 3        | 3
            """)
    void nearlyIsBelowAndAboutIsAroundWithinFivePercent(Wording.Kind kind, long value, Long cut, String zh, String en) {
        assertThat(new Wording(kind, cut, false).word(value).text()).isEqualTo(new Text(zh, en));
    }

    @Test
    void wordsStandBeforeTheirUnit() {
        Worded worded = new Wording(Wording.Kind.MORE_THAN, 100L, false).word(1540);
        assertThat(worded.with(new Text("人次", "person-shifts")))
                .isEqualTo(new Text("1500多人次", "more than 1,500 person-shifts"));
    }

    @Test
    void aCutIsAPowerOfTen() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Wording(Wording.Kind.MORE_THAN, 500L, false));
        assertThatIllegalArgumentException().isThrownBy(() -> new Wording(Wording.Kind.MORE_THAN, null, false));
    }

    /** The text is parsed back by both languages alike, and what it then says contains the true value: for every kind, cut and size. */
    @Test
    void whatIsReadBackAlwaysContainsTheTrueValue() {
        Random random = new Random(20200127);
        for (int i = 0; i < 200_000; i++) {
            long value = random.nextLong(pow10(1 + random.nextInt(11)));
            value -= random.nextInt(4) == 0 ? value % pow10(random.nextInt(6)) : 0;
            Wording.Kind kind = Wording.Kind.values()[random.nextInt(4)];
            Long cut = kind == Wording.Kind.MORE_THAN || random.nextBoolean() ? pow10(1 + random.nextInt(6)) : null;
            Wording wording = new Wording(kind, cut, random.nextBoolean());
            Text text = wording.word(value).text();

            Worded zh = WordedReader.read(text.zh(), Language.ZH).orElseThrow();
            Worded en = WordedReader.read(text.en(), Language.EN).orElseThrow();

            assertThat(zh).as("%s of %d", wording, value).isEqualTo(en);
            assertThat(zh.range().contains(value))
                    .as("%s of %d: %s", wording, value, text)
                    .isTrue();
            assertThat(text.zh()).doesNotMatch(".*[1-9](多|余).*");
            if (!wording.decimalsWithMore()) {
                assertThat(text.zh()).doesNotMatch(".*\\..*余");
            }
        }
    }

    private static long pow10(int exponent) {
        return Math.round(Math.pow(10, exponent));
    }
}
