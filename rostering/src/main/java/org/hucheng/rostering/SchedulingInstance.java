package org.hucheng.rostering;

import java.util.ArrayList;
import java.util.List;

/** A schedulingbenchmarks.org instance as read, and its mapping: cover is soft, everything about a row is firm. */
record SchedulingInstance(
        String name, int days, List<Type> types, List<Staff> staff, List<Request> requests, List<Cover> covers)
        implements PublicInstance {
    /** Price of a broken row rule in the search: more than a missing person, little enough to walk through. */
    private static final int FIRM_PRICE = 400;

    /** @param notBefore per type whether that type must not follow the day after */
    record Type(String id, int minutes, boolean[] notBefore) {}

    record Staff(
            String id,
            int[] kindLimit,
            int maxMinutes,
            int minMinutes,
            int maxRun,
            int minRun,
            int minFree,
            int maxWeekends,
            boolean[] off) {}

    /** @param on whether the shift is wished for or wished away */
    record Request(int staff, int day, int type, boolean on, int weight) {}

    record Cover(int day, int type, int need, int under, int over) {}

    @Override
    public SearchTuning tuning() {
        return SearchTuning.SCHEDULING;
    }

    @Override
    public Instance instance() {
        int kinds = types.size();
        int members = staff.size();
        RowRules[] rules = new RowRules[members];
        for (int m = 0; m < members; m++) {
            rules[m] = rules(staff.get(m));
        }
        // a shift that no cover is stated for may be worked all the same
        List<int[]> lines = new ArrayList<>();
        for (int d = 0; d < days; d++) {
            for (int k = 0; k < kinds; k++) {
                int[] line = {d, k + 1, 0, 0, 0, 0};
                for (Cover cover : covers) {
                    if (cover.day() == d && cover.type() == k) {
                        line[3] = cover.need();
                        line[4] = cover.under();
                        line[5] = cover.over();
                    }
                }
                lines.add(line);
            }
        }
        var in = new Instance(members, days, kinds, 1, 0, lines.toArray(new int[0][]), new short[members], rules);
        for (int m = 0; m < members; m++) {
            for (int d = 0; d < days; d++) {
                for (int k = 0; k < kinds; k++) {
                    in.blocked[m * kinds + k] |= staff.get(m).off()[d] ? 1L << d : 0;
                }
            }
        }
        for (Request request : requests) {
            int[] wish = in.wishesOf(request.staff());
            for (int kind = 0; kind <= kinds; kind++) {
                if ((kind == request.type() + 1) != request.on()) {
                    wish[request.day() * (kinds + 1) + kind] += request.weight();
                }
            }
        }
        return in;
    }

    private RowRules rules(Staff one) {
        int kinds = types.size();
        var rules = new RowRules(kinds, Bits.range(0, days));
        rules.hard = FIRM_PRICE;
        List<int[]> pairs = new ArrayList<>();
        var terms = new PatternTerms(kinds, days);
        for (int a = 0; a < kinds; a++) {
            terms.minutes[a] = types.get(a).minutes();
            for (int b = 0; b < kinds; b++) {
                if (types.get(a).notBefore()[b]) {
                    pairs.add(new int[] {a, b});
                }
            }
        }
        rules.pairFirst = pairs.stream().mapToInt(p -> p[0]).toArray();
        rules.pairSecond = pairs.stream().mapToInt(p -> p[1]).toArray();
        rules.pairGap = pairs.stream().mapToInt(p -> 1).toArray();
        terms.kindLimit = one.kindLimit();
        terms.maxMinutes = one.maxMinutes();
        terms.minMinutes = one.minMinutes();
        terms.openBorders = true;
        terms.maxWork = new PatternTerms.Bound(one.maxRun(), PatternTerms.FIRM);
        terms.minWork = new PatternTerms.Bound(one.minRun(), PatternTerms.FIRM);
        terms.minFree = new PatternTerms.Bound(one.minFree(), PatternTerms.FIRM);
        terms.maxWeekends = new PatternTerms.Bound(one.maxWeekends(), PatternTerms.FIRM);
        long[] weekends = new long[(days + 1) / 7];
        for (int w = 0; w < weekends.length; w++) {
            weekends[w] = Bits.range(7 * w + 5, Math.min(days, 7 * w + 7));
        }
        terms.weekends = weekends;
        rules.patterns = terms;
        return rules;
    }

    @Override
    public Official score(int[][] kinds) {
        return new SchedulingScore(this, kinds).score();
    }

    @Override
    public String write(int[][] kinds, long objective) {
        var out = new StringBuilder();
        for (int m = 0; m < kinds.length; m++) {
            out.append(staff.get(m).id());
            for (int d = 0; d < days; d++) {
                out.append('\t')
                        .append(
                                kinds[m][d] == 0
                                        ? ""
                                        : types.get(kinds[m][d] - 1).id());
            }
            out.append('\n');
        }
        return out.toString();
    }
}
