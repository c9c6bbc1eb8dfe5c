package org.hucheng.posts;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hucheng.kernel.DayWindow;
import org.hucheng.kernel.Measure;
import org.hucheng.kernel.MeasureQuery;
import org.hucheng.kernel.TableMeasure;
import org.hucheng.kernel.TimeWindow;
import org.hucheng.organisation.Organisation;
import org.hucheng.organisation.UnitRef;
import org.hucheng.organisation.UnitTree;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What can be counted of posts. A unit stands for everything below it. */
@Configuration(proxyBeanMethods = false)
class PostMeasures {
    private static final Set<String> FILTERS = Set.of("kind", "class", "post", "unit");

    /** Posts that were open at some moment of the window. */
    @Bean
    Measure postsMeasure(Posts posts, Organisation organisation) {
        return new TableMeasure(
                "posts",
                FILTERS,
                query -> matching(query, posts, organisation)
                        .filter(post -> openDays(post, query.window(), query.zone()) > 0)
                        .count());
    }

    /** Calendar days on which a post was open at some moment, added up over the posts. */
    @Bean
    Measure postDaysMeasure(Posts posts, Organisation organisation) {
        return new TableMeasure(
                "post-days",
                FILTERS,
                query -> matching(query, posts, organisation)
                        .mapToLong(post -> openDays(post, query.window(), query.zone()))
                        .sum());
    }

    private static Stream<PostRef> matching(MeasureQuery query, Posts posts, Organisation organisation) {
        List<String> roots = query.any("unit");
        @Nullable UnitTree tree = roots.isEmpty() ? null : organisation.units(query.operationId());
        return posts.catalog(query.operationId()).all().stream()
                .filter(post -> allows(query, "kind", post.kind()))
                .filter(post -> allows(query, "class", post.postClass()))
                .filter(post -> allows(query, "post", post.code()))
                .filter(post -> tree == null || isWithin(tree, post.unitId(), roots));
    }

    private static boolean allows(MeasureQuery query, String key, @Nullable String value) {
        List<String> any = query.any(key);
        return any.isEmpty() || (value != null && any.contains(value));
    }

    private static boolean isWithin(UnitTree tree, int unit, List<String> roots) {
        for (String root : roots) {
            UnitRef above = tree.find(root);
            if (above != null && tree.isWithin(unit, above.id())) {
                return true;
            }
        }
        return false;
    }

    static long openDays(PostRef post, DayWindow window, ZoneId zone) {
        Set<Long> days = new HashSet<>();
        for (TimeWindow open : post.open()) {
            long first = Math.max(
                    open.from().atZone(zone).toLocalDate().toEpochDay(),
                    window.from().toEpochDay());
            long last = window.to().toEpochDay();
            if (open.to() != null) {
                long lastOpen =
                        open.to().minusNanos(1).atZone(zone).toLocalDate().toEpochDay();
                last = Math.min(last, lastOpen);
            }
            for (long day = first; day <= last; day++) {
                days.add(day);
            }
        }
        return days.size();
    }
}
