package org.hucheng.roads.command;

import java.io.PrintStream;
import java.util.Locale;
import org.hucheng.roads.Area;
import org.hucheng.roads.Cordon;
import org.hucheng.roads.CordonChoice;
import org.hucheng.roads.CordonPlan;
import org.hucheng.roads.PostSite;
import org.hucheng.roads.RoadNetwork;
import org.hucheng.roads.RoadRefusal;

/** A plan as text: the posts, the plain crossings, and what the other choices would need. */
final class PlanText {
    private final Words words;
    private final PrintStream out;

    PlanText(Words words, PrintStream out) {
        this.words = words;
        this.out = out;
    }

    void print(RoadNetwork network, Area area, CordonPlan plan, double seconds) {
        area.notes().forEach(note -> out.println(Notes.of(note, words)));
        CordonChoice choice = plan.choice();
        out.println("mode=" + Options.word(choice.mode()) + " outside=" + Options.word(choice.outside()) + " inside="
                + Options.word(choice.inside()) + " direction=" + Options.word(choice.direction()) + " access="
                + Options.word(choice.access()));
        int number = 0;
        for (PostSite post : plan.posts()) {
            out.println(String.format(
                    Locale.ROOT,
                    "%4d  way %-12d %-14s %.6f %.6f  %s%s%s",
                    ++number,
                    post.way(),
                    post.roadClass().word(),
                    post.point().lon(),
                    post.point().lat(),
                    post.name().isEmpty() ? "-" : post.name(),
                    post.crossesOutline() ? words.say("  [边界]", "  [outline]") : "",
                    post.isOneWay() ? words.say("  [单行]", "  [one-way]") : ""));
        }
        out.println(words.say("从 %d 个节点到 %d 个节点的每条路都被切断。", "Every route from %d nodes to %d nodes is cut.")
                .formatted(plan.sources(), plan.sinks()));
        others(network, area, choice);
        int withTouching = postsOf(network, area, choice.ignoreTouching(false));
        out.println(words.say(
                        "  连同只擦过一角的道路（--touching count）：", "  with roads that only pass a corner (--touching count): ")
                + withTouching);
        out.println(String.format(
                Locale.ROOT,
                "posts=%d posts_with_touching=%d price=%d crossings=%d crossings_leading=%d seconds=%.3f",
                plan.posts().size(),
                withTouching,
                plan.price(),
                plan.crossings(),
                plan.leadingIn(),
                seconds));
    }

    /** The same question with the other choices of outside and inside, so that the user sees what the choice is worth. */
    private void others(RoadNetwork network, Area area, CordonChoice choice) {
        for (CordonChoice.Outside outside : CordonChoice.Outside.values()) {
            for (CordonChoice.Inside inside : CordonChoice.Inside.values()) {
                String answer;
                try {
                    answer = String.valueOf(
                            Cordon.of(network, area, choice.outside(outside).inside(inside))
                                    .close()
                                    .posts()
                                    .size());
                } catch (RoadRefusal refusal) {
                    answer = refusal.problem().name();
                }
                out.println(
                        "  --outside " + Options.word(outside) + " --inside " + Options.word(inside) + ": " + answer);
            }
        }
    }

    private static int postsOf(RoadNetwork network, Area area, CordonChoice choice) {
        return Cordon.of(network, area, choice).close().posts().size();
    }
}
