package org.hucheng.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "  =cmd|' /C calc'!A0",
                "\uFF1D1+1",
                "\uFF20x",
                "|x",
                "%x",
                "\n=1"
            })
    void aCsvCellIsNeverTakenForAFormula(String evil) {
        assertThat(CsvSheet.quoted(evil)).startsWith("\"'").endsWith("\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RC-1", "岗点 1", "a=b", "", "3.7 °C"})
    void anOrdinaryTextStaysAsItIs(String text) {
        assertThat(CsvSheet.quoted(text)).isEqualTo(text);
    }

    @Test
    void csvIsUtf8WithItsMarkAndQuotesWhatNeedsIt() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var sheet = new CsvSheet(out)) {
            sheet.row(List.of("编号", "名称"));
            sheet.row(Arrays.asList("a,\"b\"\nc", null, -5, OffsetDateTime.parse("2025-08-15T09:00:00-04:00")));
        }
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF编号,名称\r\n\"a,\"\"b\"\"\nc\",,-5,2025-08-15T09:00-04:00\r\n");
    }

    @Test
    void aWorkbookIsReadByAReaderWithTextsNumbersAndDays() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var sheet = new XlsxSheet(out, "posts", List.of("名称", "数", "日", "时"))) {
            for (int i = 0; i < 1_000; i++) {
                sheet.row(Arrays.asList(
                        i == 0 ? "=1+1" : i == 1 ? "\u0001 & <b>" : "岗点 " + i,
                        i,
                        LocalDate.of(2025, 8, 15),
                        i == 999 ? null : OffsetDateTime.parse("2025-08-15T09:30:00-04:00")));
            }
        }
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(1_001);
            assertThat(rows.getFirst().getCellText(0)).isEqualTo("名称");
            assertThat(rows.get(1).getCell(0).getType()).isEqualTo(CellType.STRING);
            assertThat(rows.get(1).getCellText(0)).isEqualTo("=1+1");
            assertThat(rows.get(2).getCellText(0)).contains("& <b>");
            assertThat(rows.get(501).getCellAsNumber(1).orElseThrow().intValue())
                    .isEqualTo(500);
            assertThat(rows.get(1).getCellAsDate(2).orElseThrow().toLocalDate()).isEqualTo(LocalDate.of(2025, 8, 15));
            assertThat(rows.get(1).getCellAsDate(3).orElseThrow().toString()).isEqualTo("2025-08-15T09:30");
        }
    }
}
