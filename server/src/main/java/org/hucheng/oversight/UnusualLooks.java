package org.hucheng.oversight;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hucheng.audit.Trail;
import org.hucheng.identity.AccountMembers;
import org.hucheng.kernel.Scope;
import org.hucheng.operations.OperationView;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Look-ups that an auditor should read the reasons of: many in a day, at other units' posts, outside duty hours. The last two are known of accounts that are
 * bound to a member, and duty hours of members whom a roster was ever published for.
 */
@Component
class UnusualLooks {
    private static final int MOST_LOOKS = 20_000;
    private static final int MOST_DAYS = 200;

    private final Trail trail;
    private final AccountMembers accounts;
    private final DutyHours hours;
    private final int manyPeople;
    private final Duration margin;
    private final Scope scope = Scope.system("duty hours");

    UnusualLooks(
            Trail trail,
            AccountMembers accounts,
            DutyHours hours,
            @Value("${hucheng.oversight.many-people:20}") int manyPeople,
            @Value("${hucheng.oversight.duty-margin:60m}") Duration margin) {
        this.trail = trail;
        this.accounts = accounts;
        this.hours = hours;
        this.manyPeople = manyPeople;
        this.margin = margin;
    }

    /** @param why {@code many}, {@code outside} or {@code off-duty} */
    record Unusual(String why, Trail.Looking looking) {}

    int manyPeople() {
        return manyPeople;
    }

    /** Minutes before and after a duty in which a look-up still belongs to it. */
    long marginMinutes() {
        return margin.toMinutes();
    }

    /** The newest day first. */
    List<Unusual> list(OperationView operation) {
        var found = new ArrayList<Unusual>();
        trail.manyLooks(operation.id(), operation.zone(), manyPeople)
                .forEach(looking -> found.add(new Unusual("many", looking)));
        trail.looksOutside(operation.id(), operation.zone())
                .forEach(looking -> found.add(new Unusual("outside", looking)));
        offDuty(operation).forEach(looking -> found.add(new Unusual("off-duty", looking)));
        found.sort(Comparator.comparing((Unusual one) -> one.looking().day())
                .reversed()
                .thenComparing(one -> one.looking().actor())
                .thenComparing(Unusual::why));
        return found;
    }

    private List<Trail.Looking> offDuty(OperationView operation) {
        var members = accounts.byUsername(operation.code());
        if (members.isEmpty()) {
            return List.of();
        }
        return scope.get(() -> {
            var duties = hours.of(operation, members.values());
            var bound = members.keySet().stream()
                    .filter(actor -> duties.containsKey(members.get(actor)))
                    .toList();
            return byDay(
                    operation,
                    trail.looks(operation.id(), bound, MOST_LOOKS).stream()
                            .filter(look -> {
                                String member = Objects.requireNonNull(members.get(look.actor()));
                                return !isOnDuty(Objects.requireNonNull(duties.get(member)), look.at());
                            })
                            .toList());
        });
    }

    private boolean isOnDuty(List<DutyHours.Span> duties, Instant at) {
        return duties.stream()
                .anyMatch(duty -> !at.isBefore(duty.begins().minus(margin))
                        && !at.isAfter(duty.ends().plus(margin)));
    }

    private record ActorDay(String actor, LocalDate day) {}

    private static List<Trail.Looking> byDay(OperationView operation, List<Trail.Look> looks) {
        return looks.stream()
                .collect(Collectors.groupingBy(
                        look -> new ActorDay(look.actor(), LocalDate.ofInstant(look.at(), operation.zone()))))
                .entrySet()
                .stream()
                .map(UnusualLooks::looking)
                .sorted(Comparator.comparing(Trail.Looking::day).reversed())
                .limit(MOST_DAYS)
                .toList();
    }

    private static Trail.Looking looking(Map.Entry<ActorDay, List<Trail.Look>> entry) {
        var looks = entry.getValue();
        long subjects = looks.stream().map(Trail.Look::subject).distinct().count();
        return new Trail.Looking(entry.getKey().actor(), entry.getKey().day(), looks.size(), subjects);
    }
}
