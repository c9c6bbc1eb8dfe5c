package org.hucheng.roads;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The posts that close an area, and what the area's outline is like for comparison.
 *
 * @param posts by class, then by way and place; the cheapest set there is
 * @param price the sum of the posts' prices, proved least by a flow of the same amount
 * @param crossings places where a road of the mode crosses the outline, in whichever direction
 * @param leadingIn of these, the ones by which the forbidden direction can be travelled
 * @param sources nodes from which nobody must get through
 * @param sinks nodes which nobody must reach
 */
public record CordonPlan(
        CordonChoice choice, List<PostSite> posts, long price, int crossings, int leadingIn, int sources, int sinks) {
    public CordonPlan {
        posts = List.copyOf(posts);
    }

    /** The posts as one line of text, for tests and logs. */
    public String show() {
        return posts.stream()
                        .map(p -> p.name().isEmpty() ? "way " + p.way() : p.name())
                        .sorted()
                        .collect(Collectors.joining(" "))
                + " | " + posts.size() + (posts.size() == 1 ? " post" : " posts");
    }
}
