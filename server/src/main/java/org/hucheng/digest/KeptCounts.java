package org.hucheng.digest;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntToLongFunction;
import org.hucheng.kernel.Measure;
import org.hucheng.kernel.MeasureQuery;
import org.hucheng.operations.Operations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** What was counted of an operation's configuration, kept until its stamp is another: most figures of a digest are of units, members and posts. */
@Component
class KeptCounts {
    private static final int MOST = 2_000;

    private final IntToLongFunction stamps;
    private final Map<Integer, Kept> kept = new ConcurrentHashMap<>();

    private record Kept(long stamp, Map<Question, Long> answers) {}

    private record Question(String measure, MeasureQuery query) {}

    @Autowired
    KeptCounts(Operations operations) {
        this(operations::stamp);
    }

    /** @param stamps the present stamp of an operation */
    KeptCounts(IntToLongFunction stamps) {
        this.stamps = stamps;
    }

    long read(Measure measure, MeasureQuery query) {
        if (!measure.ofConfiguration()) {
            return measure.read(query);
        }
        var answers = answers(query.operationId());
        var question = new Question(measure.name(), query);
        Long known = answers.get(question);
        if (known == null) {
            known = measure.read(query);
            if (answers.size() < MOST) {
                answers.put(question, known);
            }
        }
        return known;
    }

    /** The stamp is read in the caller's snapshot, so that what is kept is of the same state as what the caller counts beside it. */
    private Map<Question, Long> answers(int operationId) {
        long stamp = stamps.applyAsLong(operationId);
        Kept known = kept.get(operationId);
        if (known == null || known.stamp() != stamp) {
            known = new Kept(stamp, new ConcurrentHashMap<>());
            kept.put(operationId, known);
        }
        return known.answers();
    }
}
