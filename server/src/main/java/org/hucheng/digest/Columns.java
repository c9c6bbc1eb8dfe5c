package org.hucheng.digest;

import java.util.ArrayList;
import java.util.List;

/** Rows in aligned columns on a terminal, where a Chinese character is two columns wide. */
final class Columns {
    private final List<List<String>> rows = new ArrayList<>();
    private final List<Boolean> right;

    /** @param right for each column, whether it holds figures and is aligned to the right */
    Columns(Boolean... right) {
        this.right = List.of(right);
    }

    void row(List<String> cells) {
        rows.add(cells);
    }

    List<String> lines() {
        int[] widths = new int[right.size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String gap = " ".repeat(widths[i] - width(row.get(i)));
            line.append(i == 0 ? "" : "  ");
            line.append(right.get(i) ? gap + row.get(i) : row.get(i) + gap);
        }
        return line.toString().stripTrailing();
    }

    static int width(String text) {
        return text.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
    }

    /** East Asian wide and full-width characters (Unicode Standard Annex 11), as far as figures and names use them. */
    private static boolean isWide(int c) {
        return (c >= 0x2E80 && c <= 0xA4CF)
                || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xFE30 && c <= 0xFE6F)
                || (c >= 0xFF00 && c <= 0xFF60)
                || (c >= 0xFFE0 && c <= 0xFFE6)
                || (c >= 0x20000 && c <= 0x3FFFD);
    }
}
