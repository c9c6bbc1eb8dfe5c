package org.hucheng.drill;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What {@code drill.yaml} says about the rosters that are played.
 *
 * @param planner account that plans, {@code approver} the one that approves and publishes
 * @param days length of one roster's window
 * @param rounds of search for each, so that the same scenario gives the same roster; {@code boundRounds} of the bound
 * @param illness null when nobody falls ill
 */
record RosterSettings(
        String planner,
        String approver,
        int days,
        int rounds,
        int boundRounds,
        @Nullable Illness illness) {
    /** At that moment the first of those who are on duty next at the post reports ill by phone. */
    record Illness(OffsetDateTime at, String post, String shift) {}

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
                                illness.at("shift").text()));
    }
}
