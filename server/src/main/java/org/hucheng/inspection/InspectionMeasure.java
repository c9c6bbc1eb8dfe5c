package org.hucheng.inspection;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.hucheng.kernel.Measure;
import org.hucheng.kernel.MeasureQuery;
import org.hucheng.operations.Operations;
import org.hucheng.posts.Posts;
import org.hucheng.privacy.EndedKinds;
import org.hucheng.privacy.OperationKeys;
import org.hucheng.privacy.RecordKind;
import org.springframework.stereotype.Component;

/** Vehicles or people inspected, named ones and those only counted. Passages (辆次, 人次), not distinct vehicles or people. */
@Component
class InspectionMeasure implements Measure {
    private final CountStore counts;
    private final Posts posts;
    private final Operations operations;
    private final OperationKeys keys;
    private final EndedKinds ended;

    InspectionMeasure(CountStore counts, Posts posts, Operations operations, OperationKeys keys, EndedKinds ended) {
        this.counts = counts;
        this.posts = posts;
        this.operations = operations;
        this.keys = keys;
        this.ended = ended;
    }

    @Override
    public String name() {
        return "inspections";
    }

    @Override
    public Set<String> filters() {
        return Set.of("subject", "disposition", "postKind", "post", "how");
    }

    @Override
    public long read(MeasureQuery query) {
        return counts.sum(
                query.operationId(), query.window().from(), query.window().to(), filter(query), kinds(query));
    }

    @Override
    public long recount(MeasureQuery query) {
        long sum = 0;
        for (String kind : kinds(query)) {
            sum += counts.recount(
                    kind,
                    query.operationId(),
                    query.window().startIn(query.zone()),
                    query.window().endIn(query.zone()),
                    filter(query));
        }
        return sum;
    }

    /** The running counts outlive the people they were counted from. */
    @Override
    public boolean hasRecords(MeasureQuery query) {
        if (keys.areDestroyed(operations.get(query.operationId()).code())) {
            return false;
        }
        Instant from = query.window().startIn(query.zone());
        var counted = kinds(query);
        return !(counted.contains(Counted.VEHICLE) && hasEnded(query.operationId(), RecordKind.VEHICLE_CHECKS, from)
                || counted.contains(Counted.PERSON) && hasEnded(query.operationId(), RecordKind.PERSON_CHECKS, from));
    }

    private boolean hasEnded(int operationId, RecordKind kind, Instant from) {
        return ended.before(operationId, kind).filter(from::isBefore).isPresent();
    }

    private CountStore.Filter filter(MeasureQuery query) {
        return new CountStore.Filter(
                posts.catalog(query.operationId()).matching(query.any("postKind"), query.any("post")),
                query.any("disposition"));
    }

    private static List<String> kinds(MeasureQuery query) {
        var subject = query.any("subject");
        var how = query.any("how");
        return List.of(Counted.VEHICLE, Counted.PERSON, Counted.VEHICLE_TALLY, Counted.PERSON_TALLY).stream()
                .filter(kind ->
                        subject.isEmpty() || subject.contains(kind.startsWith("vehicle") ? "vehicle" : "person"))
                .filter(kind -> how.isEmpty() || how.contains(kind.endsWith("-tally") ? "tally" : "named"))
                .toList();
    }
}
