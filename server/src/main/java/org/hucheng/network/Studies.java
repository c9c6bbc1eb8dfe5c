package org.hucheng.network;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.hucheng.posts.PostRef;
import org.hucheng.roads.BudgetStep;
import org.hucheng.roads.BurdenReport;
import org.hucheng.roads.CordonPlan;
import org.hucheng.roads.DriverPost;
import org.hucheng.roads.GeoPoint;
import org.hucheng.roads.Place;
import org.hucheng.roads.PostSite;

/** Questions about a network that take a while. One is worked out at a time, and the last answers are kept. */
final class Studies {
    private static final int KEPT = 16;
    private static final int MOST_STEPS = 200;
    private static final double HOSPITAL_MINUTES = 15;
    /** The same trips are drawn each time, so that two plans can be compared. */
    private static final long TRIPS = 440605;

    private final Ground ground;
    private final Map<Object, Object> answers = new LinkedHashMap<>(16, 0.75f, true);

    Studies(Ground ground) {
        this.ground = ground;
    }

    /** A place for a post on a road. */
    record Site(String road, String roadClass, long way, double lon, double lat, boolean isCrossing, boolean isOneWay) {
        static Site of(PostSite site) {
            return new Site(
                    site.name(),
                    site.roadClass().word(),
                    site.way(),
                    site.point().lon(),
                    site.point().lat(),
                    site.crossesOutline(),
                    site.isOneWay());
        }
    }

    /**
     * The fewest posts that close the area, beside those that stand.
     *
     * @param crossings roads that cross the outline, {@code leadingIn} those of them by which the area can be entered
     * @param closing posts that close a road now, {@code spare} codes of those that could each go alone without a leak
     */
    record Plan(List<Site> fewest, int crossings, int leadingIn, int closing, List<String> spare) {}

    /** With so many posts, the inflow that stays uncovered; traffic is relative, a residential street being 3. */
    record Step(int posts, long uncovered, long gain, long atLeast, boolean exact) {}

    /** @param inflow without any post; {@code chosen} the posts to set first when there are only {@code k} */
    record Budget(long inflow, List<Step> steps, int k, List<Site> chosen) {}

    /**
     * What the posts cost drivers.
     *
     * @param waitMinutes assumed at each post
     * @param hospitalMinutes the limit for {@code hospitalBefore} and {@code losingHospital}: places within it without and with the posts
     */
    record Burden(
            double waitMinutes,
            int posts,
            int trips,
            int slower,
            int cutOff,
            double meanMinutes,
            double p95Minutes,
            double worstMinutes,
            double hospitalMinutes,
            int hospitals,
            int hospitalBefore,
            List<String> losingHospital) {}

    private record Question(String what, Object about, double amount) {}

    Plan plan(Watched watched, Set<String> closing) {
        return answer(new Question("plan", List.of(watched, closing), 0), () -> {
            CordonPlan plan = ground.cordon().close();
            List<String> spare = new ArrayList<>();
            if (watched.isClosedBy(closing)) {
                for (String post : closing.stream().sorted().toList()) {
                    Set<String> others = new HashSet<>(closing);
                    others.remove(post);
                    if (watched.isClosedBy(others)) {
                        spare.add(post);
                    }
                }
            }
            return new Plan(
                    plan.posts().stream().map(Site::of).toList(),
                    plan.crossings(),
                    plan.leadingIn(),
                    closing.size(),
                    spare);
        });
    }

    Budget budget(int k) {
        List<BudgetStep> steps = answer(
                new Question("budget", "", 0),
                () -> ground.cordon().budget(List.of(), false).steps(MOST_STEPS));
        int chosen = Math.clamp(k, 0, steps.size() - 1);
        return new Budget(
                steps.getFirst().uncovered(),
                steps.stream()
                        .map(s -> new Step(s.budget(), s.uncovered(), s.gain(), s.atLeast(), s.exact()))
                        .toList(),
                chosen,
                steps.get(chosen).posts().stream().map(Site::of).toList());
    }

    Burden burden(Watched watched, Set<String> closing, double waitMinutes) {
        return answer(new Question("burden", List.of(watched, closing), waitMinutes), () -> {
            List<DriverPost> posts = new ArrayList<>();
            for (PostRef post : watched.posts) {
                if (closing.contains(post.code())) {
                    var place = new GeoPoint(post.place().lon(), post.place().lat());
                    posts.add(new DriverPost(place, waitMinutes));
                }
            }
            BurdenReport report = ground.cordon().burden(posts, TRIPS, HOSPITAL_MINUTES);
            return new Burden(
                    waitMinutes,
                    posts.size(),
                    report.trips(),
                    report.slower(),
                    report.cutOff(),
                    tenths(report.meanMinutes()),
                    tenths(report.p95Minutes()),
                    tenths(report.worstMinutes()),
                    HOSPITAL_MINUTES,
                    ground.network().roads().hospitals().size(),
                    report.hospitalBefore(),
                    report.losingHospital().stream().map(Place::name).toList());
        });
    }

    @SuppressWarnings("unchecked")
    private synchronized <T> T answer(Question question, Supplier<T> work) {
        Object known = answers.get(question);
        if (known == null) {
            known = work.get();
            answers.put(question, known);
            if (answers.size() > KEPT) {
                answers.remove(answers.keySet().iterator().next());
            }
        }
        return (T) known;
    }

    private static double tenths(double minutes) {
        return Math.round(minutes * 10) / 10.0;
    }
}
