package org.hucheng.drill;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/** How heavy every hour of every device is: the post's weight, the day's, the hour's, and a little chance. */
final class PlanWeights {
    private PlanWeights() {}

    /** By hour * inspecting + device; 0 in every hour in which the post is not open from end to end. */
    static double[] of(Plan plan) {
        DrillSettings drill = plan.scenario.drill();
        double[] weights = new double[plan.hours * plan.inspecting];
        for (int d = 0; d < plan.inspecting; d++) {
            Plan.Device device = plan.devices.get(d);
            Scenario.Post post = plan.post(device);
            DrillSettings.Site site = Plan.site(plan.scenario, post).orElseThrow();
            double own = site.weight()
                    / site.devices()
                    * near(0.2, Mix.of(drill.seed() ^ 0x9057L, device.post()))
                    * near(0.15, Mix.of(drill.seed() ^ 0xDE71CEL, d));
            for (int hour = 0; hour < plan.hours; hour++) {
                if (isOpen(post, plan.hourStart(hour))) {
                    double chance = near(0.12, Mix.of(drill.seed() ^ 0x40C2L, hour, d));
                    weights[hour * plan.inspecting + d] = own * dayAndHour(plan, hour) * chance;
                }
            }
        }
        return weights;
    }

    /** The weights of people on foot: those of the vehicles, times the site's own factor. */
    static double[] onFoot(Plan plan, double[] weights) {
        Map<Integer, Double> factors = new HashMap<>();
        double[] onFoot = new double[weights.length];
        for (int cell = 0; cell < weights.length; cell++) {
            double factor = factors.computeIfAbsent(
                    cell % plan.inspecting,
                    d -> Plan.site(plan.scenario, plan.post(plan.devices.get(d)))
                            .orElseThrow()
                            .onFoot());
            onFoot[cell] = weights[cell] * factor;
        }
        return onFoot;
    }

    private static double dayAndHour(Plan plan, int hour) {
        DrillSettings drill = plan.scenario.drill();
        ZonedDateTime local = Instant.ofEpochMilli(plan.hourStart(hour)).atZone(plan.scenario.zone());
        int day = (int) ChronoUnit.DAYS.between(drill.from(), local.toLocalDate());
        double[] days = drill.days();
        double ofDay = days.length == 0 ? 1 : days[Math.min(day, days.length - 1)];
        return ofDay * drill.hours()[local.getHour()];
    }

    private static boolean isOpen(Scenario.Post post, long hourStart) {
        Instant from = Instant.ofEpochMilli(hourStart);
        Instant to = from.plusMillis(Plan.HOUR);
        return post.open().stream().anyMatch(o -> !o.from().isAfter(from) && !o.to().isBefore(to));
    }

    private static double near(double spread, long bits) {
        return 1 - spread + 2 * spread * Mix.fraction(bits);
    }
}
