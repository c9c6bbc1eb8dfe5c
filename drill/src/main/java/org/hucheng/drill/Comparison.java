package org.hucheng.drill;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The digest beside what was expected, row by row. */
final class Comparison {
    private record Line(
            String id,
            String name,
            @Nullable Long expected,
            @Nullable Long value,
            String worded) {
        boolean differs() {
            return expected != null && !expected.equals(value);
        }
    }

    private final List<Line> lines = new ArrayList<>();
    private final List<String> article = new ArrayList<>();
    private final Map<String, Long> values = new LinkedHashMap<>();

    Comparison(JsonNode digest, Map<String, Long> expected, Words words) {
        for (JsonNode indicator : digest.path("indicators")) {
            String id = indicator.path("id").asString();
            Long value = indicator.path("value").isIntegralNumber()
                    ? (Long) indicator.path("value").longValue()
                    : null;
            if (value != null) {
                values.put(id, value);
            }
            lines.add(new Line(
                    id,
                    indicator.path("name").path(words.code()).asString(),
                    expected.get(id),
                    value,
                    indicator.path("worded").path(words.code()).asString("")));
        }
        expected.forEach((id, value) -> {
            if (lines.stream().noneMatch(l -> l.id.equals(id))) {
                lines.add(new Line(id, words.say("（数读中没有）", "(not in the digest)"), value, null, ""));
            }
        });
        digest.path("article").path(words.code()).forEach(sentence -> article.add(sentence.asString()));
    }

    long differences() {
        return lines.stream().filter(Line::differs).count();
    }

    /** The sum of these indicators; 0 for those the digest does not have. */
    long sum(List<String> ids) {
        return ids.stream().mapToLong(id -> values.getOrDefault(id, 0L)).sum();
    }

    void print(PrintStream out, Words words) {
        article.forEach(out::println);
        out.println();
        int width = lines.stream().mapToInt(l -> columns(l.name)).max().orElse(0);
        out.println(row(
                words.say("编号", "id"),
                words.say("指标", "indicator"),
                words.say("预期", "expected"),
                words.say("数读", "digest"),
                "",
                width));
        for (Line line : lines) {
            String verdict = line.expected == null
                    ? words.say("未核对", "not compared")
                    : line.differs() ? words.say("✗ 不一致", "✗ differs") : words.say("✓ 一致", "✓ agrees");
            out.println(row(
                    line.id,
                    line.name,
                    number(line.expected),
                    number(line.value),
                    verdict + "  " + line.worded,
                    width));
        }
    }

    private static String number(@Nullable Long value) {
        return value == null ? "-" : value.toString();
    }

    private static String row(String id, String name, String expected, String value, String verdict, int width) {
        return pad(id, 8, true) + pad(name, width + 2, true) + pad(expected, 10, false) + pad(value, 12, false) + "  "
                + verdict;
    }

    private static String pad(String text, int width, boolean left) {
        String spaces = " ".repeat(Math.max(1, width - columns(text)));
        return left ? text + spaces : spaces + text;
    }

    /** Columns on a terminal: a Chinese character takes two. */
    private static int columns(String text) {
        return text.codePoints().map(c -> c >= 0x2E80 ? 2 : 1).sum();
    }
}
