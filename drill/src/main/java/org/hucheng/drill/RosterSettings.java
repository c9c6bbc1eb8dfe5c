package org.hucheng.drill;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code drill.yaml} says about the rosters that are played.
 *
 * @param planner account that plans, {@code approver} the one that approves and publishes
 * @param days length of one roster's window
 * @param rounds of search for each, so that the same scenario gives the same roster; {@code boundRounds} of the bound
 * @param illness null when nobody falls ill
 * @param handOvers how leaders sign their shifts over
 */
record RosterSettings(
        String planner,
        String approver,
        int days,
        int rounds,
        int boundRounds,
        @Nullable Illness illness,
        HandOvers handOvers) {
    /** At that moment the first of those who are on duty next at the post reports ill by phone. */
    record Illness(OffsetDateTime at, String post, String shift) {}

    /**
     * Of all shifts that a leader follows on: so many are signed late, by so many minutes, so many not at all; the others are signed at once.
     *
     * @param remarks one of these is said in that share of them
     */
    record HandOvers(int late, double lateFrom, double lateTo, int missing, List<String> remarks, double withRemarks) {
        static HandOvers of(Tree tree) {
            return new HandOvers(
                    (int) tree.at("late").whole(0),
                    tree.at("lateFrom").number(40),
                    tree.at("lateTo").number(90),
                    (int) tree.at("missing").whole(0),
                    tree.at("remarks").texts(),
                    tree.at("withRemarks").number(0.2));
        }
    }

    static RosterSettings of(Tree tree) {
        Tree illness = tree.at("illness");
        return new RosterSettings(
                tree.at("planner").text(""),
                tree.at("approver").text(""),
                (int) tree.at("days").whole(14),
                (int) tree.at("rounds").whole(4),
                (int) tree.at("boundRounds").whole(10),
                illness.isAbsent()
                        ? null
                        : new Illness(
                                OffsetDateTime.parse(illness.at("at").text()),
                                illness.at("post").text(),
                                illness.at("shift").text()),
                HandOvers.of(tree.at("handOvers")));
    }
}
