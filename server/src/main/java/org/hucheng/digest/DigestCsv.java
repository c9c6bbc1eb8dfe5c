package org.hucheng.digest;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.StringJoiner;

/** The table of a digest as CSV (RFC 4180): all digits, one row an indicator. */
final class DigestCsv {
    private static final String HEADER =
            "id,name_zh,name_en,value,unit_zh,unit_en,relation,from,to,cut_off,worded_zh,worded_en\r\n";

    private DigestCsv() {}

    static String of(DigestJson digest) {
        StringBuilder csv = new StringBuilder(HEADER);
        for (DigestJson.Row row : digest.indicators()) {
            csv.append(line(List.of(
                    row.id(),
                    row.name().zh(),
                    row.name().en(),
                    Long.toString(row.value()),
                    row.unit().zh(),
                    row.unit().en(),
                    row.relation().kind().code(),
                    row.window().from().toString(),
                    row.window().to().toString(),
                    DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(digest.cutOff()),
                    row.worded().zh(),
                    row.worded().en())));
        }
        return csv.toString();
    }

    private static String line(List<String> fields) {
        StringJoiner line = new StringJoiner(",", "", "\r\n");
        fields.forEach(field -> line.add(quoted(field)));
        return line.toString();
    }

    private static String quoted(String field) {
        boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }
}
