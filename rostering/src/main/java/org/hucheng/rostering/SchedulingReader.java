package org.hucheng.rostering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the text form of schedulingbenchmarks.org: sections of comma-separated lines, comments after {@code #}. */
final class SchedulingReader {
    private final String file;
    private final String[] lines;
    private int at;
    private String section = "";
    private int days;
    private final List<SchedulingInstance.Type> types = new ArrayList<>();
    private final List<String[]> followers = new ArrayList<>();
    private final Map<String, Integer> typeIndex = new HashMap<>();
    private final Map<String, Integer> staffIndex = new HashMap<>();
    private final List<SchedulingInstance.Staff> staff = new ArrayList<>();
    private final List<SchedulingInstance.Request> requests = new ArrayList<>();
    private final List<SchedulingInstance.Cover> covers = new ArrayList<>();

    SchedulingReader(String file, String text) {
        this.file = file;
        lines = text.split("\\R", -1);
    }

    SchedulingInstance read() {
        for (at = 0; at < lines.length; at++) {
            String line = lines[at].strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith("SECTION_")) {
                section = line;
            } else {
                entry(line.split(",", -1));
            }
        }
        if (days == 0 || types.isEmpty() || staff.isEmpty() || covers.isEmpty()) {
            throw refuse(Say.FILE_INCOMPLETE);
        }
        String name = file.replaceFirst("\\.[^.]*$", "");
        return new SchedulingInstance(name, days, types, staff, requests, covers);
    }

    private void entry(String[] words) {
        switch (section) {
            case "SECTION_HORIZON" -> horizon(words);
            case "SECTION_SHIFTS" -> shift(words);
            case "SECTION_STAFF" -> staff(words);
            case "SECTION_DAYS_OFF" -> {
                SchedulingInstance.Staff one = staff.get(index(staffIndex, "employee", words[0]));
                for (int i = 1; i < words.length; i++) {
                    one.off()[day(words[i])] = true;
                }
            }
            case "SECTION_SHIFT_ON_REQUESTS" -> request(words, true);
            case "SECTION_SHIFT_OFF_REQUESTS" -> request(words, false);
            case "SECTION_COVER" -> {
                need(words, 5);
                covers.add(new SchedulingInstance.Cover(
                        day(words[0]),
                        index(typeIndex, "shift", words[1]),
                        number(words[2]),
                        number(words[3]),
                        number(words[4])));
            }
            default -> throw refuse(Say.FILE_SECTION, String.join(",", words));
        }
    }

    private void horizon(String[] words) {
        days = number(words[0]);
        if (days < 1 || days > 60) {
            throw refuse(Say.FILE_PERIOD, days);
        }
    }

    private void shift(String[] words) {
        need(words, 2);
        typeIndex.put(words[0].strip(), types.size());
        followers.add(words.length > 2 ? words[2].split("\\|") : new String[0]);
        types.add(new SchedulingInstance.Type(words[0].strip(), number(words[1]), new boolean[0]));
    }

    private void staff(String[] words) {
        need(words, 8);
        if (staff.isEmpty()) {
            follow();
        }
        int[] limits = new int[types.size()];
        for (String part : words[1].split("\\|")) {
            String[] limit = part.split("=");
            need(limit, 2);
            limits[index(typeIndex, "shift", limit[0])] = number(limit[1]);
        }
        staffIndex.put(words[0].strip(), staff.size());
        staff.add(new SchedulingInstance.Staff(
                words[0].strip(),
                limits,
                number(words[2]),
                number(words[3]),
                number(words[4]),
                number(words[5]),
                number(words[6]),
                number(words[7]),
                new boolean[days]));
    }

    /** Names of following shifts may stand before these shifts themselves, so they are looked up when all are known. */
    private void follow() {
        for (int k = 0; k < types.size(); k++) {
            boolean[] not = new boolean[types.size()];
            for (String id : followers.get(k)) {
                if (!id.isBlank()) {
                    not[index(typeIndex, "shift", id)] = true;
                }
            }
            types.set(
                    k,
                    new SchedulingInstance.Type(types.get(k).id(), types.get(k).minutes(), not));
        }
    }

    private void request(String[] words, boolean on) {
        need(words, 4);
        requests.add(new SchedulingInstance.Request(
                index(staffIndex, "employee", words[0]),
                day(words[1]),
                index(typeIndex, "shift", words[2]),
                on,
                number(words[3])));
    }

    private int index(Map<String, Integer> known, String what, String id) {
        Integer index = known.get(id.strip());
        if (index == null) {
            throw refuse(Say.FILE_NO_SUCH, what, id.strip());
        }
        return index;
    }

    private int day(String word) {
        int day = number(word);
        if (day < 0 || day >= days) {
            throw refuse(Say.FILE_OUTSIDE, "day " + day);
        }
        return day;
    }

    private int number(String word) {
        try {
            return Integer.parseInt(word.strip());
        } catch (NumberFormatException e) {
            throw refuse(Say.FILE_NO_NUMBER, word.strip());
        }
    }

    private void need(String[] words, int count) {
        if (words.length < count) {
            throw refuse(Say.FILE_FEW, count, words.length);
        }
    }

    private RosterRefused refuse(Say why, Object... values) {
        return new RosterRefused(
                Sentence.of(Say.FILE_LINE, file, Math.min(at + 1, lines.length), Sentence.of(why, values)));
    }
}
