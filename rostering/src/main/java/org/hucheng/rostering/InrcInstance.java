package org.hucheng.rostering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** An INRC-I (2010) instance as read, and its mapping: shift types become kinds and slots, contracts become {@link PatternTerms}. */
record InrcInstance(
        String name,
        LocalDate start,
        int days,
        List<Type> types,
        List<Pattern> patterns,
        List<Employee> employees,
        int[][] cover,
        List<Request> requests)
        implements PublicInstance {
    record Type(String id, Set<String> skills, boolean night) {}

    /** @param steps shift id, None or Any; {@code weekday} 0 Monday, -1 any day, of the first step */
    record Pattern(String id, List<String> steps, int weekday, int weight) {}

    record Employee(String id, InrcContract contract, Set<String> skills) {}

    /** @param type -1 for the whole day */
    record Request(int employee, int day, int type, boolean on, int weight) {}

    int weekday(int day) {
        return (start.getDayOfWeek().getValue() - 1 + day) % 7;
    }

    /** Days of each weekend that lies wholly in the period. */
    List<int[]> weekends(InrcContract contract) {
        List<int[]> weekends = new ArrayList<>();
        int length = contract.weekendDays().size();
        for (int d = 0; d + length <= days; d++) {
            if (weekday(d) == contract.weekendDays().getFirst()) {
                int[] weekend = new int[length];
                for (int i = 0; i < length; i++) {
                    weekend[i] = d + i;
                }
                weekends.add(weekend);
            }
        }
        return weekends;
    }

    @Override
    public SearchTuning tuning() {
        return SearchTuning.INRC;
    }

    @Override
    public Instance instance() {
        int kinds = types.size();
        int members = employees.size();
        short[] cost = new short[members * kinds];
        RowRules[] rules = new RowRules[members];
        for (int m = 0; m < members; m++) {
            Employee employee = employees.get(m);
            rules[m] = new RowRules(kinds, Bits.range(0, days));
            rules[m].patterns = InrcTerms.of(this, employee.contract());
            for (int k = 0; k < kinds; k++) {
                boolean fits = employee.skills().containsAll(types.get(k).skills());
                cost[m * kinds + k] = (short) (fits ? 0 : employee.contract().alternativeSkill());
            }
        }
        List<int[]> lines = new ArrayList<>();
        for (int d = 0; d < days; d++) {
            for (int k = 0; k < kinds; k++) {
                if (cover[d][k] > 0) {
                    lines.add(new int[] {d, k + 1, k, cover[d][k], Instance.HOLE, Instance.HARD});
                }
            }
        }
        var in = new Instance(members, days, kinds, kinds, 0, lines.toArray(new int[0][]), cost, rules);
        int width = kinds + 1;
        for (Request request : requests) {
            int[] wish = in.wishesOf(request.employee());
            for (int kind = 0; kind <= kinds; kind++) {
                boolean works = request.type() < 0 ? kind > 0 : kind == request.type() + 1;
                if (works != request.on()) {
                    wish[request.day() * width + kind] += request.weight();
                }
            }
        }
        return in;
    }

    @Override
    public Official score(int[][] kinds) {
        return new InrcScore(this, kinds).score();
    }

    @Override
    public String write(int[][] kinds, long objective) {
        var out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Solution>\n  <SchedulingPeriodID>")
                .append(name)
                .append("</SchedulingPeriodID>\n  <Competitor>Hucheng</Competitor>\n  <SoftConstraintsPenalty>")
                .append(objective)
                .append("</SoftConstraintsPenalty>\n");
        for (int m = 0; m < kinds.length; m++) {
            for (int d = 0; d < days; d++) {
                if (kinds[m][d] > 0) {
                    out.append("  <Assignment>\n    <Date>")
                            .append(start.plusDays(d))
                            .append("</Date>\n    <Employee>")
                            .append(employees.get(m).id())
                            .append("</Employee>\n    <ShiftType>")
                            .append(types.get(kinds[m][d] - 1).id())
                            .append("</ShiftType>\n  </Assignment>\n");
                }
            }
        }
        return out.append("</Solution>\n").toString();
    }
}
