package org.hucheng.roster;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.hucheng.kernel.Measure;
import org.hucheng.kernel.MeasureQuery;
import org.hucheng.operations.Operations;
import org.hucheng.posts.Posts;
import org.springframework.stereotype.Component;

/** "No post unmanned" as an integral: post-minutes in which an open post had not everybody it needed; what is still to come does not count. */
@Component
class UncoveredMinutes implements Measure {
    private final CoverageBook coverage;
    private final Operations operations;
    private final Posts posts;
    private final Clock clock;

    UncoveredMinutes(CoverageBook coverage, Operations operations, Posts posts, Clock clock) {
        this.coverage = coverage;
        this.operations = operations;
        this.posts = posts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "uncovered-post-minutes";
    }

    @Override
    public Set<String> filters() {
        return Set.of("postKind", "post");
    }

    @Override
    public long read(MeasureQuery query) {
        return coverage.kept(operations.get(query.operationId()), query.window(), until(), ids(query))
                .uncoveredMinutes();
    }

    @Override
    public long recount(MeasureQuery query) {
        return coverage.recounted(operations.get(query.operationId()), query.window(), until(), ids(query))
                .uncoveredMinutes();
    }

    /** A full minute, so that a figure and its recount a moment later are of the same time. */
    private Instant until() {
        return clock.instant().truncatedTo(java.time.temporal.ChronoUnit.MINUTES);
    }

    private Set<Integer> ids(MeasureQuery query) {
        return posts.catalog(query.operationId()).matching(query.any("postKind"), query.any("post"));
    }
}
