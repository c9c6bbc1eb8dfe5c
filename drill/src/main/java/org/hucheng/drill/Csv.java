package org.hucheng.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a CSV file with a header line (RFC 4180 quoting, UTF-8) into rows of named values. */
final class Csv {
    private Csv() {}

    /** One line of a file; asking for a missing or empty value names the file and the line. */
    record Row(String file, int line, Map<String, String> values) {
        String get(String column) {
            String value = find(column);
            if (value.isEmpty()) {
                throw problem("has no " + column);
            }
            return value;
        }

        /** The value, or an empty text. */
        String find(String column) {
            return values.getOrDefault(column, "");
        }

        int number(String column) {
            try {
                return Integer.parseInt(get(column));
            } catch (NumberFormatException e) {
                throw problem(column + " is not a whole number: " + get(column));
            }
        }

        ScenarioProblem problem(String what) {
            return new ScenarioProblem(file + ":" + line + " " + what);
        }
    }

    static List<Row> read(Path file) {
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException e) {
            throw new ScenarioProblem(file + " cannot be read: " + e.getMessage(), e);
        }
        List<Row> rows = new ArrayList<>();
        List<String> header = List.of();
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        int line = 1;
        int firstLine = 1;
        for (int i = text.startsWith("\uFEFF") ? 1 : 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : '\n';
            if (quoted && i < text.length()) {
                if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    field.append('"');
                    i++;
                } else if (c == '"') {
                    quoted = false;
                } else {
                    field.append(c);
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == ',') {
                fields.add(field.toString().strip());
                field.setLength(0);
            } else if (c == '\n') {
                fields.add(field.toString().strip());
                field.setLength(0);
                if (fields.size() > 1 || !fields.getFirst().isEmpty()) {
                    if (header.isEmpty()) {
                        header = fields;
                    } else {
                        rows.add(row(file, firstLine, header, fields));
                    }
                }
                fields = new ArrayList<>();
                firstLine = line + 1;
            } else {
                field.append(c);
            }
            if (c == '\n') {
                line++;
            }
        }
        return rows;
    }

    private static Row row(Path file, int line, List<String> header, List<String> fields) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < header.size() && i < fields.size(); i++) {
            values.put(header.get(i), fields.get(i));
        }
        return new Row(String.valueOf(file.getFileName()), line, values);
    }
}
