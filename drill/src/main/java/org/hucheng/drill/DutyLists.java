package org.hucheng.drill;

import java.util.Arrays;
import java.util.List;

/** The check-ins and check-outs of every post in the order of their times, as its duty device records them. */
final class DutyLists {
    private final int[][] byPost;

    private DutyLists(int[][] byPost) {
        this.byPost = byPost;
    }

    static DutyLists of(Plan plan) {
        List<Duties.Turn> turns = plan.turns;
        int[] counts = new int[plan.scenario.posts().size()];
        turns.forEach(t -> counts[t.post()] += 2);
        int[][] byPost = new int[counts.length][];
        for (int post = 0; post < counts.length; post++) {
            byPost[post] = new int[counts[post]];
        }
        int[] filled = new int[counts.length];
        for (int i = 0; i < turns.size(); i++) {
            int post = turns.get(i).post();
            byPost[post][filled[post]++] = 2 * i;
            byPost[post][filled[post]++] = 2 * i + 1;
        }
        for (int post = 0; post < byPost.length; post++) {
            byPost[post] = Arrays.stream(byPost[post])
                    .boxed()
                    .sorted((a, b) -> {
                        int byTime = Long.compare(DeviceStream.dutyTime(turns, a), DeviceStream.dutyTime(turns, b));
                        return byTime != 0 ? byTime : Integer.compare(a, b);
                    })
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
        return new DutyLists(byPost);
    }

    /** By time: index of the turn times 2, plus 1 for the check-out; empty for a device where nobody checks in. */
    int[] of(Plan.Device device) {
        return device.duty() ? byPost[device.post()] : new int[0];
    }
}
