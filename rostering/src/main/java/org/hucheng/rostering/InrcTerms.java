package org.hucheng.rostering;

import java.util.ArrayList;
import java.util.List;

/** One INRC-I contract as row terms. */
final class InrcTerms {
    private InrcTerms() {}

    static PatternTerms of(InrcInstance instance, InrcContract contract) {
        int kinds = instance.types().size();
        var terms = new PatternTerms(kinds, instance.days());
        terms.maxShifts = bound(contract.maxAssignments());
        terms.minShifts = bound(contract.minAssignments());
        terms.maxWork = bound(contract.maxWork());
        terms.minWork = bound(contract.minWork());
        terms.maxFree = bound(contract.maxFree());
        terms.minFree = bound(contract.minFree());
        terms.maxWeekends = bound(contract.maxWeekendsInFour());
        terms.maxWeekendRun = bound(contract.maxWeekends());
        terms.minWeekendRun = bound(contract.minWeekends());
        terms.completeWeight = contract.complete();
        terms.identicalWeight = contract.identical();
        terms.nightBeforeWeight = contract.noNightBefore();
        terms.twoFreeAfterNightWeight = contract.twoFreeAfterNight();
        for (int k = 0; k < kinds; k++) {
            terms.nightKinds |= instance.types().get(k).night() ? 1L << k : 0;
        }
        List<Long> weekends = new ArrayList<>();
        for (int[] weekend : instance.weekends(contract)) {
            weekends.add(Bits.range(weekend[0], weekend[0] + weekend.length));
        }
        terms.weekends = weekends.stream().mapToLong(Long::longValue).toArray();
        terms.unwanted =
                contract.patterns().stream().map(id -> pattern(instance, id)).toArray(PatternTerms.Pattern[]::new);
        return terms;
    }

    private static PatternTerms.Bound bound(InrcContract.Bound bound) {
        return bound.weight() == 0 ? PatternTerms.Bound.OFF : new PatternTerms.Bound(bound.limit(), bound.weight());
    }

    private static PatternTerms.Pattern pattern(InrcInstance instance, String id) {
        InrcInstance.Pattern pattern = instance.patterns().stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .orElseThrow();
        long[] steps = new long[pattern.steps().size()];
        for (int i = 0; i < steps.length; i++) {
            String step = pattern.steps().get(i);
            for (int k = 0; k < instance.types().size(); k++) {
                if (step.equals("Any") || step.equals(instance.types().get(k).id())) {
                    steps[i] |= 1L << k;
                }
            }
        }
        long starts = 0;
        for (int d = 0; d < instance.days(); d++) {
            if (pattern.weekday() < 0 || instance.weekday(d) == pattern.weekday()) {
                starts |= 1L << d;
            }
        }
        return new PatternTerms.Pattern(steps, starts, pattern.weight());
    }
}
