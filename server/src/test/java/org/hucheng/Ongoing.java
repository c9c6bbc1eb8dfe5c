package org.hucheng;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Changes a copy of the small scenario so that its operation runs now: eight days of which yesterday was the first. */
public final class Ongoing {
    private static final List<String> FILES =
            List.of("operation.yaml", "indicators.yaml", "post-orders.csv", "demand.csv", "teams.csv", "absences.csv");

    private Ongoing() {}

    public static LocalDate today() {
        return LocalDate.now(ZoneId.of("America/New_York"));
    }

    /** The day so many days after the first; today is day 1. */
    public static LocalDate day(int number) {
        return today().plusDays(number - 1L);
    }

    public static void in(Path folder) throws IOException {
        Map<String, LocalDate> days = new TreeMap<>(Map.of(
                "2025-08-13", day(-1),
                "2025-08-14", day(0),
                "2025-08-15", day(1),
                "2025-08-16", day(6),
                "2025-08-17", day(7)));
        for (String file : FILES) {
            Path path = folder.resolve(file);
            String text = Files.readString(path);
            for (String day : days.keySet()) {
                text = text.replace(day, "<" + day + ">");
            }
            for (var day : days.entrySet()) {
                text = text.replace("<" + day.getKey() + ">", day.getValue().toString());
            }
            Files.writeString(path, text);
        }
    }

    /** Another demo account of the copy. */
    public static void account(Path folder, String username, String role, String unit) throws IOException {
        Path accounts = folder.resolve("accounts.yaml");
        Files.writeString(
                accounts,
                Files.readString(accounts).stripTrailing() + """

                          - {username: %s, password: hucheng-demo, role: %s, unit: %s, name: {zh: 演示·%s, en: Demo %s}}
                        """.formatted(username, role, unit, username, username));
    }
}
