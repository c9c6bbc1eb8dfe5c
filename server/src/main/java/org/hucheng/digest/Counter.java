package org.hucheng.digest;

import static org.hucheng.digest.DigestProblem.MEASURE_NOT_FOUND;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hucheng.kernel.DayWindow;
import org.hucheng.kernel.Measure;
import org.hucheng.kernel.MeasureQuery;
import org.springframework.stereotype.Component;

/** Gives indicators their values, through the measures that the modules offer. */
@Component
class Counter {
    /** Where a value is taken from. */
    enum Source {
        RUNNING_COUNTS,
        RECORDS
    }

    private final Map<String, Measure> measures;
    private final KeptCounts kept;

    Counter(List<Measure> measures, KeptCounts kept) {
        this.measures = measures.stream().collect(Collectors.toMap(Measure::name, Function.identity()));
        this.kept = kept;
    }

    Map<String, Measure> measures() {
        return measures;
    }

    /**
     * The figure of an indicator over the days it shares with the digest; empty when it shares none.
     *
     * @param digest the days of the digest
     */
    Optional<Figure> count(int operationId, Indicator indicator, DayWindow digest, CutOff cutOff, Source source) {
        return shared(indicator.window(), digest).map(days -> {
            MeasureQuery query = new MeasureQuery(operationId, cutOff.zone(), days, indicator.where());
            Measure measure = measure(indicator);
            long counted = source == Source.RECORDS ? measure.recount(query) : kept.read(measure, query);
            // a day that has only begun counts whole, so that a mean is never overstated
            boolean mean = indicator.relation().kind() == Relation.Kind.MEAN;
            return new Figure(
                    indicator,
                    days,
                    counted,
                    mean ? counted / cutOff.counted(days).days() : counted);
        });
    }

    /** Whether an indicator can be counted again from its records over the days it shares with a digest. */
    boolean hasRecords(int operationId, Indicator indicator, DayWindow digest, ZoneId zone) {
        return shared(indicator.window(), digest)
                .map(days ->
                        measure(indicator).hasRecords(new MeasureQuery(operationId, zone, days, indicator.where())))
                .orElse(true);
    }

    private Measure measure(Indicator indicator) {
        Measure measure = measures.get(indicator.measure());
        if (measure == null) {
            throw MEASURE_NOT_FOUND.refuse("measure", indicator.measure(), "indicator", indicator.id());
        }
        return measure;
    }

    private static Optional<DayWindow> shared(DayWindow a, DayWindow b) {
        LocalDate from = a.from().isAfter(b.from()) ? a.from() : b.from();
        LocalDate to = a.to().isBefore(b.to()) ? a.to() : b.to();
        return to.isBefore(from) ? Optional.empty() : Optional.of(new DayWindow(from, to));
    }
}
