package org.hucheng.rostering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicInstanceTest {
    static final String TINY = """
            # two people, one week
            SECTION_HORIZON
            7
            SECTION_SHIFTS
            E,480,
            L,480,E
            SECTION_STAFF
            A,E=7|L=7,2400,960,4,2,2,1
            B,E=7|L=0,2400,960,4,2,2,1
            SECTION_DAYS_OFF
            A,0
            SECTION_SHIFT_ON_REQUESTS
            B,2,E,3
            SECTION_SHIFT_OFF_REQUESTS
            A,3,L,2
            SECTION_COVER
            0,E,1,100,1
            1,L,1,100,1
            2,E,1,100,1
            2,L,1,100,1
            3,L,1,100,1
            """;

    @TempDir
    Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void aSchedulingObjectiveCountedByHand() throws IOException {
        PublicInstance tiny = PublicInstance.read(file("Tiny.txt", TINY));
        int[][] rows = {{0, 2, 2, 2, 0, 0, 0}, {1, 1, 1, 0, 0, 0, 0}};
        // B works day 1 although no cover is stated: that costs nothing; A's wish of day 3 is
        // broken
        assertThat(tiny.score(rows).hardBreaks()).isEmpty();
        assertThat(tiny.score(rows).objective()).isEqualTo(2);
        assertThat(tiny.score(new int[][] {{0, 2, 1, 0, 0, 0, 0}, {0, 0, 2, 2, 2, 2, 2}})
                        .hardBreaks())
                .contains("A day 1: forbidden succession", "B day 2: 5 days in a row", "B day 0: 5 of shift L");
        assertThat(tiny.write(rows, 2)).startsWith("A\t\tL\tL\tL\t\t\t\nB\tE\tE\tE\t\t\t\t\n");
    }

    @Test
    void theTinyInstanceIsSolvedToTheOptimum() throws IOException {
        PublicInstance tiny = PublicInstance.read(file("Tiny.txt", TINY));
        var solved = PublicSolver.solve(tiny, 0, 200, 1, 1);
        assertThat(solved.official().hardBreaks()).isEmpty();
        assertThat(solved.official().objective()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            SECTION_HORIZON\\n7\\nSECTION_SHIFTS\\nE,x,~           t.txt line 4: no number: x
            SECTION_HORIZON\\n700~                                  t.txt line 2: the period has 700 days; 1 to 60 are supported
            SECTION_HORIZON\\n7\\nSECTION_DAYS_OFF\\nQ,1~          t.txt line 4: no employee Q
            SECTION_HORIZON\\n7\\nSECTION_SHIFTS\\nE,480,\\nSECTION_COVER\\n9,E,1,1,1~ t.txt line 6: day 9 is outside the period
            """)
    void aFaultyTextIsRefusedWithItsLine(String text, String refusal) throws IOException {
        Path path = file("t.txt", text.replace("\\n", "\n"));
        assertThatThrownBy(() -> PublicInstance.read(path))
                .isInstanceOf(RosterRefused.class)
                .hasMessage(refusal);
    }

    @Test
    void faultyXmlIsRefusedWithItsLine() throws IOException {
        Path broken = file(
                "b.xml",
                "<SchedulingPeriod ID='x'>\n<StartDate>2010-01-01</StartDate>\n<EndDate>soon</EndDate></SchedulingPeriod>");
        assertThatThrownBy(() -> PublicInstance.read(broken))
                .isInstanceOfSatisfying(
                        RosterRefused.class,
                        refused -> assertThat(refused.reason().in("zh")).isEqualTo("b.xml 第3行：不是日期：soon"))
                .hasMessage("b.xml line 3: no date: soon");
        Path cut = file("c.xml", "<SchedulingPeriod ID='x'>\n<StartDate>");
        assertThatThrownBy(() -> PublicInstance.read(cut)).hasMessageStartingWith("c.xml line 2:");
        Path other = file("d.csv", "a,b");
        assertThatThrownBy(() -> PublicInstance.read(other))
                .hasMessage("d.csv is neither INRC-I XML nor a schedulingbenchmarks text");
    }

    /** The search prices rows by bit masks, the official objective counts days: they must agree on any roster. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "inrc1/sprint01.xml",
                "inrc1/medium01.xml",
                "inrc1/long01.xml",
                "schedulingbenchmarks/Instance1.txt",
                "schedulingbenchmarks/Instance8.txt"
            })
    void searchAndOfficialObjectiveAgreeOnRandomRosters(String name) {
        PublicInstance instance = PublicInstance.read(SharedData.get("rostering/" + name));
        Instance in = instance.instance();
        var random = new SplittableRandom(5);
        for (int turn = 0; turn < 200; turn++) {
            var rows = new Rows(in);
            int[][] kinds = new int[in.members][in.days];
            for (int m = 0; m < in.members; m++) {
                for (int d = 0; d < in.days; d++) {
                    int kind = random.nextInt(in.kinds + 1);
                    int line = kind == 0 ? -1 : in.line(d, kind, in.slots == 1 ? 0 : kind - 1);
                    if (line >= 0) {
                        rows.set(m, d, line);
                        kinds[m][d] = kind;
                    }
                }
            }
            long search = rows.objective();
            long official = instance.score(kinds).objective();
            if (instance instanceof InrcInstance) {
                for (int l = 0; l < in.lines(); l++) {
                    search -= in.coverCost(l, rows.count[l]);
                }
                assertThat(search).isEqualTo(official);
            } else {
                for (int m = 0; m < in.members; m++) {
                    search -= rows.rowCost[m];
                }
                assertThat(search).isEqualTo(official);
                boolean clean = true;
                for (int m = 0; m < in.members; m++) {
                    clean &= rows.rowCost[m] == 0;
                }
                assertThat(instance.score(kinds).hardBreaks().isEmpty()).isEqualTo(clean);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"inrc1/sprint01.xml, 56, 60", "inrc1/sprint02.xml, 58, 62", "inrc1/sprint03.xml, 51, 55"})
    void neverBelowAndNearTheBestKnown(String name, int best, int near) {
        PublicInstance instance = PublicInstance.read(SharedData.get("rostering/" + name));
        var solved = PublicSolver.solve(instance, 0, 120, 1, 1);
        assertThat(solved.official().hardBreaks()).isEmpty();
        assertThat(solved.official().objective()).isBetween((long) best, (long) near);
        assertThat(instance.write(solved.kinds(), solved.official().objective()))
                .contains("<SchedulingPeriodID>" + instance.name())
                .contains("<ShiftType>N</ShiftType>");
    }

    @Test
    void theCommandSolvesAndWrites() throws IOException {
        Path in = file("Tiny.txt", TINY);
        Path out = folder.resolve("tiny.sol");
        var said = new java.io.ByteArrayOutputStream();
        var stream = new java.io.PrintStream(said, true, java.nio.charset.StandardCharsets.UTF_8);
        String[] args = {"solve", in.toString(), "--seconds", "0.3", "--out", out.toString()};
        assertThat(RosterCommand.run(args, "en", stream, stream)).isZero();
        assertThat(said.toString(java.nio.charset.StandardCharsets.UTF_8)).startsWith("Tiny objective=2 hard_breaks=0");
        assertThat(Files.readAllLines(out)).hasSize(2);
        assertThat(RosterCommand.run(new String[] {"solve", "none.txt", "--seconds", "1"}, "zh", stream, stream))
                .isEqualTo(2);
        assertThat(RosterCommand.run(new String[] {"solve", in.toString()}, "en", stream, stream))
                .isEqualTo(2);
        assertThat(RosterCommand.run(new String[] {"solve", in.toString(), "--seconds", "x"}, "en", stream, stream))
                .isEqualTo(2);
    }
}
