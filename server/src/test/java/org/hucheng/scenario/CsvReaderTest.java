package org.hucheng.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hucheng.kernel.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvReaderTest {
    @TempDir
    Path dir;

    ScenarioFolder folder;

    @BeforeEach
    void open() {
        folder = new ScenarioFolder(dir, false);
    }

    private List<CsvRow> read(byte[] bytes) throws IOException {
        Files.write(dir.resolve("a.csv"), bytes);
        return folder.csv("a.csv", Columns.of("code", "name"));
    }

    private List<CsvRow> read(String text) throws IOException {
        return read(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private List<String> findings() {
        return folder.findings().stream().map(f -> f.in(Language.EN)).toList();
    }

    @Test
    void keepsTheLineEachRowBeginsOnAcrossQuotedLineBreaks() throws IOException {
        var rows = read("code,name\r\na,\"one\ntwo, \"\"three\"\"\"\r\n\r\nb,last");
        assertThat(rows).extracting(CsvRow::line).containsExactly(2, 5);
        assertThat(rows.getFirst().text("name")).isEqualTo("one\ntwo, \"three\"");
        assertThat(rows.getLast().text("name")).isEqualTo("last");
        assertThat(findings()).isEmpty();
    }

    @Test
    void ignoresAByteOrderMarkThatSpreadsheetsWrite() throws IOException {
        assertThat(read("\uFEFFcode,name\na,b")).hasSize(1);
        assertThat(findings()).isEmpty();
    }

    @Test
    void namesMissingAndUnknownColumns() throws IOException {
        read("code,nmae\na,b");
        assertThat(findings()).containsExactly("a.csv:1: unknown column nmae", "a.csv:1: the column name is missing");
    }

    @Test
    void namesRowsOfAnotherLengthAndOpenQuotes() throws IOException {
        read("code,name\na\nb,c\nd,\"e\n");
        assertThat(findings())
                .containsExactly(
                        "a.csv:2: the header has 2 columns, this line has 1",
                        "a.csv:4: the quotation mark is not closed");
    }

    @Test
    void namesTheLineWithBytesThatAreNotUtf8AndReadsOn() throws IOException {
        var rows = read(new byte[] {
            'c', 'o', 'd', 'e', ',', 'n', 'a', 'm', 'e', '\n', 'a', ',', (byte) 0xC4, '\n', 'b', ',', 'x'
        });
        assertThat(rows).hasSize(2);
        assertThat(findings()).containsExactly("a.csv:2: this line has bytes that are not UTF-8");
    }

    @Test
    void aMissingFileIsOneProblem() {
        folder.csv("b.csv", Columns.of("code"));
        assertThat(findings()).containsExactly("b.csv: the file is missing");
        assertThat(folder.findings().getFirst().in(Language.ZH)).isEqualTo("b.csv: 缺少这个文件");
    }
}
