package org.hucheng.planning;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hucheng.kernel.Text;
import org.hucheng.operations.OperationView;
import org.hucheng.rostering.Limits;
import org.hucheng.rostering.Weights;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the operation's section {@code roster} says about planning.
 *
 * @param shifts by full name, in the order of the file
 * @param leader the skill of whoever leads a post; null when posts need no leader
 * @param twoPeople whether a roster must be approved by another account than the one that planned it
 * @param wish what not granting a member's wish costs
 * @param together codes of teams that serve in one shift at one post, all of them or nobody
 * @param notRostered codes of units whose own members (not those of units below) are not planned
 */
record PlanningRules(
        Map<String, KnownShift> shifts,
        Limits limits,
        Weights weights,
        @Nullable String leader,
        boolean twoPeople,
        int wish,
        List<String> together,
        Set<String> notRostered) {
    private static final int USUAL_WISH = 40;
    private static final double REST_HOURS = 10;

    static PlanningRules of(OperationView operation) {
        JsonNode roster = operation.settings().path("roster");
        JsonNode planning = roster.path("planning");
        var notRostered = new LinkedHashSet<String>();
        planning.path("notRostered").forEach(unit -> notRostered.add(unit.asString("")));
        var together = new ArrayList<String>();
        planning.path("together").forEach(team -> together.add(team.asString("")));
        String leader = planning.path("leader").asString("");
        return new PlanningRules(
                shifts(roster),
                new Limits(
                        (int) Math.round(roster.path("restHours").asDouble(REST_HOURS) * 60),
                        planning.has("hoursAWeek")
                                ? (int) Math.round(planning.path("hoursAWeek").asDouble() * 60)
                                : Limits.NONE,
                        planning.path("shiftsAWeek").asInt(Limits.NONE),
                        planning.path("daysInRow").asInt(Limits.NONE),
                        planning.path("nightsInRow").asInt(Limits.NONE)),
                weights(planning.path("weights")),
                leader.isEmpty() ? null : leader,
                !planning.path("approval").asString("two-people").equals("one"),
                planning.path("weights").path("wishes").asInt(USUAL_WISH),
                List.copyOf(together),
                Set.copyOf(notRostered));
    }

    private static Weights weights(JsonNode weights) {
        Weights usual = Weights.USUAL;
        return new Weights(
                weights.path("distance").asInt(usual.distance()),
                weights.path("offBase").asInt(usual.offBase()),
                weights.path("offTeam").asInt(usual.offTeam()),
                weights.path("shifts").asInt(usual.shifts()),
                weights.path("nights").asInt(usual.nights()),
                weights.path("weekends").asInt(usual.weekends()),
                weights.path("stability").asInt(usual.stability()),
                weights.path("standBy").asInt(usual.standBy()));
    }

    private static Map<String, KnownShift> shifts(JsonNode roster) {
        var shifts = new LinkedHashMap<String, KnownShift>();
        for (JsonNode system : roster.path("systems")) {
            for (JsonNode shift : system.path("shifts")) {
                double hours = shift.path("hours").asDouble(8);
                var known = new KnownShift(
                        system.path("code").asString(""),
                        shift.path("code").asString(""),
                        new Text(
                                shift.path("name").path("zh").asString(""),
                                shift.path("name").path("en").asString("")),
                        LocalTime.parse(shift.path("start").asString("00:00")),
                        (int) Math.round(hours * 60),
                        (int) Math.round(shift.path("countedHours").asDouble(hours) * 60),
                        shift.path("night").asBoolean(false),
                        shift.path("onCall").asBoolean(false));
                shifts.put(known.id(), known);
            }
        }
        return shifts;
    }
}
