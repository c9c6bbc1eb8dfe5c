package org.hucheng.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A workbook written as it goes (ECMA-376). Texts are texts, whatever they begin with; a sheet that is full is followed by another. */
final class XlsxSheet implements Sheet {
    private static final int FLUSH = 200;
    private static final int FULL = 1_000_000;
    private static final int LONGEST_TEXT = 32_767;

    private final Workbook book;
    private final String name;
    private final List<String> heads;
    private Worksheet sheet;
    private int sheets;
    private int row;

    XlsxSheet(OutputStream stream, String name, List<String> heads) throws IOException {
        book = new Workbook(stream, "Hucheng", "1.0");
        this.name = name;
        this.heads = heads;
        sheet = begin();
    }

    private Worksheet begin() {
        var next = book.newWorksheet(sheets == 0 ? name : name + " " + (sheets + 1));
        sheets++;
        for (int c = 0; c < heads.size(); c++) {
            next.width(c, 20);
            next.value(0, c, heads.get(c));
            next.style(0, c).bold().set();
        }
        next.freezePane(0, 1);
        next.repeatRows(0);
        row = 1;
        return next;
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        if (row > FULL) {
            sheet.finish();
            sheet = begin();
        }
        for (int c = 0; c < cells.size(); c++) {
            put(c, cells.get(c));
        }
        if (++row % FLUSH == 0) {
            sheet.flush();
        }
    }

    private void put(int c, @Nullable Object cell) {
        switch (cell) {
            case null -> {}
            case Number number -> sheet.value(row, c, number);
            case LocalDate day -> {
                sheet.value(row, c, day);
                sheet.style(row, c).format("yyyy-mm-dd").set();
            }
            case OffsetDateTime at -> {
                sheet.value(row, c, at.toLocalDateTime());
                sheet.style(row, c).format("yyyy-mm-dd hh:mm:ss").set();
            }
            default -> {
                String text = cell.toString();
                sheet.value(row, c, text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text);
            }
        }
    }

    @Override
    public void close() throws IOException {
        book.finish();
    }
}
