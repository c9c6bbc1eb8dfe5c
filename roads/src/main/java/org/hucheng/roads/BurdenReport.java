package org.hucheng.roads;

import java.util.List;

/**
 * What a set of posts costs drivers, over a sample of trips that were possible without posts.
 *
 * @param trips in the sample
 * @param slower trips that take longer now, {@code cutOff} trips that are no longer possible
 * @param meanMinutes added to a trip that is still possible, over all of these; {@code p95Minutes} and {@code worstMinutes} likewise
 * @param hospitalBefore inhabited places in the area with a hospital within the limit without posts
 * @param losingHospital those of them that have none with the posts
 */
public record BurdenReport(
        int trips,
        int slower,
        int cutOff,
        double meanMinutes,
        double p95Minutes,
        double worstMinutes,
        int hospitalBefore,
        List<Place> losingHospital) {
    public BurdenReport {
        losingHospital = List.copyOf(losingHospital);
    }
}
