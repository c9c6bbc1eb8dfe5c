package org.hucheng.drill;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Fills every demanded place by going round the members who fit and have rested. Good enough to be played. */
final class HandMadeRoster {
    private static final int REST_HOURS = 8;
    /** What the scenarios call the skill of whoever leads a post. */
    private static final Set<String> LEADERS = Set.of("leader", "supervisor");

    private HandMadeRoster() {}

    static Plan plan(Scenario scenario, double share) {
        return Plan.of(scenario, share, of(scenario));
    }

    /** In the order of days and shifts. */
    static List<Duties.Assigned> of(Scenario scenario) {
        Map<String, Integer> posts = new HashMap<>();
        for (int i = 0; i < scenario.posts().size(); i++) {
            posts.put(scenario.posts().get(i).code(), i);
        }
        List<Duties.Assigned> assigned = new ArrayList<>();
        LocalDateTime[] freeAt = new LocalDateTime[scenario.members().size()];
        Arrays.fill(freeAt, LocalDateTime.MIN);
        int next = 0;
        for (Place place : places(scenario)) {
            Scenario.Demand demand = place.demand();
            LocalDateTime begins = place.day().atTime(demand.shift().start());
            int member = -1;
            for (int i = 0; i < scenario.members().size() && member < 0; i++) {
                int candidate = (next + i) % scenario.members().size();
                if (!freeAt[candidate].isAfter(begins)
                        && fits(scenario.members().get(candidate), demand)) {
                    member = candidate;
                }
            }
            if (member < 0) {
                throw new IllegalStateException("nobody for " + demand + " on " + place.day());
            }
            next = member + 1;
            freeAt[member] = begins.plusHours(demand.shift().hours() + REST_HOURS);
            assigned.add(new Duties.Assigned(
                    posts.get(demand.post()), member, demand.shift(), place.day(), LEADERS.contains(demand.skill())));
        }
        return assigned;
    }

    private record Place(Scenario.Demand demand, LocalDate day) {}

    private static List<Place> places(Scenario scenario) {
        List<Place> places = new ArrayList<>();
        for (Scenario.Demand demand : scenario.demand()) {
            for (LocalDate day = demand.from(); !day.isAfter(demand.to()); day = day.plusDays(1)) {
                for (int n = 0; n < demand.needed(); n++) {
                    places.add(new Place(demand, day));
                }
            }
        }
        places.sort(Comparator.comparing(Place::day)
                .thenComparing(p -> p.demand().shift().start())
                .thenComparing(p -> p.demand().skill().isEmpty()));
        return places;
    }

    private static boolean fits(Scenario.Member member, Scenario.Demand demand) {
        return (demand.agency().isEmpty() || demand.agency().equals(member.agency()))
                && (demand.skill().isEmpty() || member.skills().contains(demand.skill()));
    }

    /** As the server's compact answer for a roster of all of these. */
    static String grid(Scenario scenario, LocalDate from) {
        List<String> shifts = new ArrayList<>(scenario.shifts().keySet());
        StringBuilder members = new StringBuilder();
        StringBuilder days = new StringBuilder();
        StringBuilder lines = new StringBuilder();
        StringBuilder linePost = new StringBuilder();
        StringBuilder lineShift = new StringBuilder();
        StringBuilder lineLeads = new StringBuilder();
        int n = 0;
        for (Duties.Assigned a : of(scenario)) {
            String comma = n == 0 ? "" : ",";
            members.append(comma).append(a.member());
            days.append(comma).append(a.day().toEpochDay() - from.toEpochDay());
            lines.append(comma).append(n++);
            linePost.append(comma).append(a.post());
            lineLeads.append(comma).append(a.leads() ? 1 : 0);
            lineShift
                    .append(comma)
                    .append(shifts.indexOf(a.shift().system() + "/" + a.shift().code()));
        }
        return """
                {"from":"%s","shifts":[%s],"posts":{"code":[%s]},"members":{"code":[%s]},"lines":{"post":[%s],"shift":[%s],"leader":[%s]},
                 "duties":{"member":[%s],"day":[%s],"line":[%s]}}""".formatted(
                from,
                String.join(
                        ",",
                        shifts.stream()
                                .map(s -> "{\"system\":\"" + s.split("/")[0] + "\",\"shift\":\"" + s.split("/")[1]
                                        + "\"}")
                                .toList()),
                quoted(scenario.posts().stream().map(Scenario.Post::code).toList()),
                quoted(scenario.members().stream().map(Scenario.Member::code).toList()),
                linePost,
                lineShift,
                lineLeads,
                members,
                days,
                lines);
    }

    private static String quoted(List<String> words) {
        return words.isEmpty() ? "" : "\"" + String.join("\",\"", words) + "\"";
    }
}
