package org.hucheng.rostering;

import java.time.LocalDate;
import java.util.List;

/**
 * Everything a roster follows from. Identifiers are free text and unique in their list; {@link ProblemCheck} refuses what does not fit
 * together.
 *
 * @param days length of the window, 1 to 35
 * @param past duties before the window (negative days), which rest, weeks and runs are counted from
 * @param fixed duties of the window that must stay as they are: past or running shifts, orders from above
 * @param frozenDays days from the start of the window that are over: nobody is added or removed there
 * @param published the roster that people know; empty when there is none
 */
public record RosterProblem(
        LocalDate firstDay,
        int days,
        List<Shift> shifts,
        List<Post> posts,
        List<Demand> demands,
        List<Member> members,
        List<Team> teams,
        List<Duty> past,
        List<Duty> fixed,
        int frozenDays,
        List<Wish> wishes,
        List<Duty> published,
        Limits limits,
        Weights weights) {
    public RosterProblem {
        shifts = List.copyOf(shifts);
        posts = List.copyOf(posts);
        demands = List.copyOf(demands);
        members = List.copyOf(members);
        teams = List.copyOf(teams);
        past = List.copyOf(past);
        fixed = List.copyOf(fixed);
        wishes = List.copyOf(wishes);
        published = List.copyOf(published);
    }

    /** A problem with no history, teams, wishes or earlier roster. */
    public static RosterProblem of(
            LocalDate firstDay,
            int days,
            List<Shift> shifts,
            List<Post> posts,
            List<Demand> demands,
            List<Member> members,
            Limits limits,
            Weights weights) {
        return new RosterProblem(
                firstDay, days, shifts, posts, demands, members, List.of(), List.of(), List.of(), 0, List.of(),
                List.of(), limits, weights);
    }

    /** 0 is Monday. */
    public int weekday(int day) {
        return Math.floorMod(firstDay.getDayOfWeek().getValue() - 1 + day, 7);
    }

    public boolean isWeekend(int day) {
        return weekday(day) >= 5;
    }

    public RosterProblem withMembers(List<Member> now) {
        return new RosterProblem(
                firstDay,
                days,
                shifts,
                posts,
                demands,
                now,
                teams,
                past,
                fixed,
                frozenDays,
                wishes,
                published,
                limits,
                weights);
    }

    public RosterProblem withPostsAndDemands(List<Post> newPosts, List<Demand> newDemands) {
        return new RosterProblem(
                firstDay,
                days,
                shifts,
                newPosts,
                newDemands,
                members,
                teams,
                past,
                fixed,
                frozenDays,
                wishes,
                published,
                limits,
                weights);
    }

    public RosterProblem withTeams(List<Team> now) {
        return new RosterProblem(
                firstDay,
                days,
                shifts,
                posts,
                demands,
                members,
                now,
                past,
                fixed,
                frozenDays,
                wishes,
                published,
                limits,
                weights);
    }

    public RosterProblem withPast(List<Duty> now) {
        return new RosterProblem(
                firstDay,
                days,
                shifts,
                posts,
                demands,
                members,
                teams,
                now,
                fixed,
                frozenDays,
                wishes,
                published,
                limits,
                weights);
    }

    public RosterProblem withFixed(List<Duty> now, int frozen) {
        return new RosterProblem(
                firstDay, days, shifts, posts, demands, members, teams, past, now, frozen, wishes, published, limits,
                weights);
    }

    public RosterProblem withWishes(List<Wish> now) {
        return new RosterProblem(
                firstDay,
                days,
                shifts,
                posts,
                demands,
                members,
                teams,
                past,
                fixed,
                frozenDays,
                now,
                published,
                limits,
                weights);
    }

    public RosterProblem withPublished(List<Duty> now) {
        return new RosterProblem(
                firstDay,
                days,
                shifts,
                posts,
                demands,
                members,
                teams,
                past,
                fixed,
                frozenDays,
                wishes,
                now,
                limits,
                weights);
    }
}
