package org.hucheng.planning;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.hucheng.rostering.Load;
import org.springframework.stereotype.Component;

/** Sets up the task of a roster from everything that is published and reported. */
@Component
class Tasks {
    /** How far back runs of days and weeks can reach. */
    private static final int LOOKING_BACK = 14;

    private final PublishedStore published;
    private final AbsenceStore absences;
    private final WishStore wishes;
    private final Clock clock;

    Tasks(PublishedStore published, AbsenceStore absences, WishStore wishes, Clock clock) {
        this.published = published;
        this.absences = absences;
        this.wishes = wishes;
        this.clock = clock;
    }

    /**
     * @param kept the roster's assignments, which must have their lines even where nobody asks for them any more
     * @param known the version that people know and that changes are counted against; empty for none
     */
    Task of(Situation situation, RosterRow roster, Collection<Assignment> kept, List<Assignment> known) {
        int operation = roster.operationId();
        LocalDate first = roster.firstDay();
        Task task = new TaskSetUp(
                        situation,
                        first,
                        roster.days(),
                        roster.unitId(),
                        roster.people().equals("own"))
                .set(new TaskSetUp.Known(
                        absences.touching(operation, first, roster.lastDay()),
                        wishes.list(operation, first, roster.lastDay(), null),
                        published.beside(operation, roster.id(), first.minusDays(LOOKING_BACK), first.minusDays(1)),
                        loads(situation, roster),
                        published.beside(operation, roster.id(), first, roster.lastDay()),
                        known,
                        kept));
        return task.frozen(daysOver(situation, roster), known);
    }

    /** Of what people know, days that are over stay as they were; an operation that is over may be replayed and has none. */
    private int daysOver(Situation situation, RosterRow roster) {
        var operation = situation.operation;
        if (roster.version() == 0 || !operation.status(clock.instant()).equals("running")) {
            return 0;
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), operation.zone());
        return Math.clamp(ChronoUnit.DAYS.between(roster.firstDay(), today), 0, roster.days());
    }

    private Map<Integer, Load> loads(Situation situation, RosterRow roster) {
        var nights = new HashSet<String>();
        situation.rules.shifts().values().stream().filter(KnownShift::night).forEach(s -> nights.add(s.id()));
        var loads = new HashMap<Integer, Load>();
        published
                .loadsBefore(roster.operationId(), roster.firstDay(), nights)
                .forEach((member, load) -> loads.put(member, new Load(load[0], load[1], load[2])));
        return loads;
    }
}
