package org.hucheng.rostering;

import java.util.ArrayList;
import java.util.List;

/** The benchmark's rules and objective, counted day by day from what was read. */
final class SchedulingScore {
    private final SchedulingInstance instance;
    private final int[][] kinds;
    private final List<String> breaks = new ArrayList<>();

    SchedulingScore(SchedulingInstance instance, int[][] kinds) {
        this.instance = instance;
        this.kinds = kinds;
    }

    PublicInstance.Official score() {
        for (int m = 0; m < kinds.length; m++) {
            firm(instance.staff().get(m), kinds[m]);
        }
        long sum = 0;
        for (SchedulingInstance.Cover cover : instance.covers()) {
            int have = 0;
            for (int[] row : kinds) {
                have += row[cover.day()] == cover.type() + 1 ? 1 : 0;
            }
            sum += (long) Math.max(0, cover.need() - have) * cover.under();
            sum += (long) Math.max(0, have - cover.need()) * cover.over();
        }
        for (SchedulingInstance.Request request : instance.requests()) {
            boolean works = kinds[request.staff()][request.day()] == request.type() + 1;
            sum += works == request.on() ? 0 : request.weight();
        }
        return new PublicInstance.Official(sum, breaks);
    }

    private void firm(SchedulingInstance.Staff staff, int[] row) {
        int minutes = 0;
        int[] counts = new int[instance.types().size()];
        int weekends = 0;
        for (int d = 0; d < row.length; d++) {
            if (row[d] > 0) {
                SchedulingInstance.Type type = instance.types().get(row[d] - 1);
                minutes += type.minutes();
                counts[row[d] - 1]++;
                broken(staff.off()[d], staff, d, "works on a day off");
                broken(
                        d + 1 < row.length && row[d + 1] > 0 && type.notBefore()[row[d + 1] - 1],
                        staff,
                        d,
                        "forbidden succession");
            }
            boolean saturday = d % 7 == 5 && row[d] > 0;
            boolean sunday = d % 7 == 6 && row[d] > 0 && row[d - 1] == 0;
            weekends += saturday || sunday ? 1 : 0;
        }
        for (int k = 0; k < counts.length; k++) {
            broken(
                    counts[k] > staff.kindLimit()[k],
                    staff,
                    0,
                    counts[k] + " of shift " + instance.types().get(k).id());
        }
        broken(minutes > staff.maxMinutes() || minutes < staff.minMinutes(), staff, 0, minutes + " minutes");
        broken(weekends > staff.maxWeekends(), staff, 0, weekends + " weekends");
        int from = 0;
        for (int d = 1; d <= row.length; d++) {
            if (d == row.length || row[d] > 0 != row[from] > 0) {
                boolean inside = from > 0 && d < row.length;
                int length = d - from;
                if (row[from] > 0) {
                    broken(length > staff.maxRun(), staff, from, length + " days in a row");
                    broken(inside && length < staff.minRun(), staff, from, "only " + length + " days in a row");
                } else {
                    broken(inside && length < staff.minFree(), staff, from, "only " + length + " free days");
                }
                from = d;
            }
        }
    }

    private void broken(boolean is, SchedulingInstance.Staff staff, int day, String what) {
        if (is) {
            breaks.add(staff.id() + " day " + day + ": " + what);
        }
    }
}
