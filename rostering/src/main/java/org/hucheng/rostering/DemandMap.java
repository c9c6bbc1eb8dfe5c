package org.hucheng.rostering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Demands have other numbers in another problem; duties are carried over by what the demand asks for. */
final class DemandMap {
    private DemandMap() {}

    /** The duties with the demand numbers of {@code now}; -1 where nobody asks for them any more. */
    static List<Duty> translate(RosterProblem planned, List<Duty> duties, RosterProblem now) {
        if (planned.demands() == now.demands()) {
            return duties;
        }
        Map<Key, Integer> numbers = new HashMap<>();
        for (int i = 0; i < now.demands().size(); i++) {
            numbers.put(Key.of(now.demands().get(i)), i);
        }
        List<Duty> translated = new ArrayList<>();
        for (Duty duty : duties) {
            int number = -1;
            if (duty.demand() >= 0) {
                Demand demand = planned.demands().get(duty.demand());
                boolean same =
                        duty.demand() < now.demands().size() && now.demands().get(duty.demand()) == demand;
                number = same ? duty.demand() : numbers.getOrDefault(Key.of(demand), -1);
            }
            translated.add(new Duty(duty.member(), duty.day(), duty.shift(), duty.post(), number));
        }
        return translated;
    }

    private record Key(int day, String shift, SlotKey slot) {
        static Key of(Demand demand) {
            return new Key(demand.day(), demand.shift(), SlotKey.of(demand));
        }
    }
}
