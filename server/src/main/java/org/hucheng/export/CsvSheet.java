package org.hucheng.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** RFC 4180 in UTF-8 with a byte order mark, without which spreadsheets show Chinese as rubbish. */
final class CsvSheet implements Sheet {
    private final Writer out;

    CsvSheet(OutputStream stream) throws IOException {
        out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16);
        out.write('\uFEFF');
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            Object cell = cells.get(i);
            if (cell != null) {
                out.write(cell instanceof String text ? quoted(text) : cell.toString());
            }
        }
        out.write("\r\n");
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    /** What a spreadsheet would take for a formula begins with an apostrophe, also behind blanks, which some programs skip. */
    static String quoted(String text) {
        String begins = text.stripLeading();
        boolean formula = !begins.isEmpty() && "=+-@|%\uFF1D\uFF0B\uFF0D\uFF20".indexOf(begins.charAt(0)) >= 0
                || !text.isEmpty() && "\t\r\n".indexOf(text.charAt(0)) >= 0;
        String safe = formula ? "'" + text : text;
        return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n' || c == '\t') || formula
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }
}
