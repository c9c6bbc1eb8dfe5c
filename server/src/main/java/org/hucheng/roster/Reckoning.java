package org.hucheng.roster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hucheng.organisation.MemberRef;
import org.hucheng.posts.PostRef;
import org.hucheng.roster.Demands.Wanted;

/** Sets the demand of a moment against who is there. */
final class Reckoning {
    private final Demands demands;
    private final Instant at;
    private final Map<Integer, List<MemberRef>> there = new HashMap<>();

    /** What is wanted at a post, and how many of it are not there; 0 when all are. */
    record Shortage(PostRef post, Wanted wanted, int missing) {
        Gap gap() {
            var demand = wanted.line();
            return new Gap(
                    post,
                    demand.system(),
                    demand.shift(),
                    demand.agency(),
                    demand.skill(),
                    demand.needed(),
                    demand.needed() - missing);
        }
    }

    Reckoning(Demands demands, Instant at) {
        this.demands = demands;
        this.at = at;
    }

    Reckoning with(int memberId, int postId) {
        there.computeIfAbsent(postId, id -> new ArrayList<>()).add(demands.member(memberId));
        return this;
    }

    /** Every line in force at the post, those with nobody missing included. */
    List<Shortage> lines(PostRef post) {
        var wanted = demands.at(post, at);
        if (wanted.isEmpty()) {
            return List.of();
        }
        int[] needed = wanted.stream().mapToInt(w -> w.line().needed()).toArray();
        int[] missing = Places.missing(
                wanted.stream().map(Wanted::need).toList(), needed, there.getOrDefault(post.id(), List.of()));
        var lines = new ArrayList<Shortage>(missing.length);
        for (int i = 0; i < missing.length; i++) {
            lines.add(new Shortage(post, wanted.get(i), missing[i]));
        }
        return lines;
    }

    List<Shortage> shortages() {
        var found = new ArrayList<Shortage>();
        demands.posts
                .all()
                .forEach(post ->
                        lines(post).stream().filter(line -> line.missing() > 0).forEach(found::add));
        return found;
    }

    Manning manning() {
        int required = 0;
        int manned = 0;
        var gaps = new ArrayList<Gap>();
        for (PostRef post : demands.posts.all()) {
            var lines = lines(post);
            if (!lines.isEmpty()) {
                required++;
                int before = gaps.size();
                lines.stream().filter(l -> l.missing() > 0).map(Shortage::gap).forEach(gaps::add);
                manned += gaps.size() == before ? 1 : 0;
            }
        }
        var present = new HashMap<Integer, Integer>();
        there.forEach((post, people) -> present.put(post, people.size()));
        return new Manning(at, required, manned, List.copyOf(gaps), present);
    }
}
