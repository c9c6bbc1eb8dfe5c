package org.hucheng.scenario;

import static org.hucheng.scenario.ScenarioProblem.COLUMN_MISSING;
import static org.hucheng.scenario.ScenarioProblem.COLUMN_TWICE;
import static org.hucheng.scenario.ScenarioProblem.COLUMN_UNKNOWN;
import static org.hucheng.scenario.ScenarioProblem.FIELD_COUNT_WRONG;
import static org.hucheng.scenario.ScenarioProblem.QUOTE_NOT_CLOSED;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** CSV after RFC 4180 with the line each row begins on. */
final class CsvReader {
    private record Line(int number, List<String> fields) {}

    private final String text;
    private final String file;
    private final ScenarioFolder folder;
    private int at;
    private int line = 1;

    private CsvReader(String text, String file, ScenarioFolder folder) {
        this.text = text;
        this.file = file;
        this.folder = folder;
    }

    static List<CsvRow> read(String text, String file, Columns columns, ScenarioFolder folder) {
        CsvReader reader = new CsvReader(text, file, folder);
        Map<String, Integer> header = reader.header(columns);
        List<CsvRow> rows = new ArrayList<>();
        while (reader.at < text.length()) {
            Line next = reader.next();
            if (next.fields.size() == 1 && next.fields.getFirst().isBlank()) {
                continue;
            }
            if (next.fields.size() != header.size()) {
                folder.report(
                        file, next.number, FIELD_COUNT_WRONG, "expected", header.size(), "found", next.fields.size());
            }
            rows.add(new CsvRow(folder, file, next.number, header, next.fields));
        }
        return rows;
    }

    private Map<String, Integer> header(Columns columns) {
        Map<String, Integer> header = new HashMap<>();
        List<String> names = at < text.length() ? next().fields : List.of();
        for (String name : names) {
            String column = name.strip();
            if (!columns.knows(column)) {
                folder.report(file, 1, COLUMN_UNKNOWN, "column", column);
            }
            if (header.putIfAbsent(column, header.size()) != null) {
                folder.report(file, 1, COLUMN_TWICE, "column", column);
                header.put(column + "#" + header.size(), header.size());
            }
        }
        for (String column : columns.required()) {
            if (!header.containsKey(column)) {
                folder.report(file, 1, COLUMN_MISSING, "column", column);
            }
        }
        return header;
    }

    private Line next() {
        int start = line;
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"' && field.isEmpty()) {
                quoted(field, start);
            } else if (c == ',') {
                fields.add(field.toString());
                field.setLength(0);
            } else if (c == '\n') {
                line++;
                break;
            } else if (c != '\r') {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return new Line(start, fields);
    }

    private void quoted(StringBuilder field, int start) {
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '\n') {
                line++;
            }
            if (c != '"') {
                field.append(c);
            } else if (at < text.length() && text.charAt(at) == '"') {
                field.append('"');
                at++;
            } else {
                return;
            }
        }
        folder.report(file, start, QUOTE_NOT_CLOSED);
    }
}
