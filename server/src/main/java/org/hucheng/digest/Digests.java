package org.hucheng.digest;

import static org.hucheng.digest.DigestProblem.DIGEST_NOT_DECLARED;
import static org.hucheng.digest.DigestProblem.WINDOW_WITHOUT_FIGURES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hucheng.kernel.DayWindow;
import org.hucheng.kernel.Scope;
import org.hucheng.operations.OperationView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Digests as they are now. All figures of one digest are read in one snapshot, so that they agree while records go on coming in. */
@Component
class Digests {
    /** Figures are of the whole operation, whoever reads them: they tell of nobody. */
    private static final Scope FIGURES = Scope.system("figures of a digest");

    private final DigestStore store;
    private final Counter counter;
    private final Clock clock;

    Digests(DigestStore store, Counter counter, Clock clock) {
        this.store = store;
        this.counter = counter;
        this.clock = clock;
    }

    /**
     * @param from first day; null for the first day of any indicator
     * @param to last day; null for the last day of any indicator
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Digest now(OperationView operation, @Nullable LocalDate from, @Nullable LocalDate to) {
        return FIGURES.get(() -> count(operation, from, to));
    }

    private Digest count(OperationView operation, @Nullable LocalDate from, @Nullable LocalDate to) {
        Declaration declaration = declaration(operation);
        DayWindow window = window(declaration, from, to);
        CutOff cutOff = CutOff.of(window, clock.instant(), operation.zone());
        List<Figure> figures = declaration.indicators().stream()
                .map(i -> counter.count(operation.id(), i, window, cutOff, Counter.Source.RUNNING_COUNTS))
                .flatMap(Optional::stream)
                .toList();
        if (figures.isEmpty()) {
            throw WINDOW_WITHOUT_FIGURES.refuse(
                    "from", window.from().toString(), "to", window.to().toString());
        }
        Contradiction.refuseIn(figures);
        return new Digest(
                operation.code(),
                operation.name(),
                operation.synthetic(),
                window,
                cutOff,
                figures,
                declaration.article());
    }

    /** Counts every figure again from the records; may take seconds with millions of them. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Recount recount(OperationView operation, @Nullable LocalDate from, @Nullable LocalDate to) {
        return FIGURES.get(() -> countTwice(operation, from, to));
    }

    private Recount countTwice(OperationView operation, @Nullable LocalDate from, @Nullable LocalDate to) {
        Declaration declaration = declaration(operation);
        DayWindow window = window(declaration, from, to);
        CutOff cutOff = CutOff.of(window, clock.instant(), operation.zone());
        List<Recount.Pair> pairs = new ArrayList<>();
        for (Indicator i : declaration.indicators()) {
            var running = counter.count(operation.id(), i, window, cutOff, Counter.Source.RUNNING_COUNTS);
            if (running.isPresent() && !counter.hasRecords(operation.id(), i, window, operation.zone())) {
                pairs.add(Recount.Pair.withoutRecords(running.get()));
                continue;
            }
            var records = counter.count(operation.id(), i, window, cutOff, Counter.Source.RECORDS);
            if (running.isPresent() && records.isPresent()) {
                pairs.add(Recount.Pair.of(running.get(), records.get()));
            }
        }
        return new Recount(pairs);
    }

    private Declaration declaration(OperationView operation) {
        return store.findDeclaration(operation.id())
                .filter(declaration -> !declaration.indicators().isEmpty())
                .orElseThrow(() -> DIGEST_NOT_DECLARED.refuse("operation", operation.code()));
    }

    /** What is asked for, and where nothing is asked, what is declared: a question for days before the first is no mistake of direction. */
    private static DayWindow window(Declaration declaration, @Nullable LocalDate from, @Nullable LocalDate to) {
        DayWindow span = declaration.span();
        if (from != null && to == null && from.isAfter(span.to())) {
            throw WINDOW_WITHOUT_FIGURES.refuse("from", from.toString());
        }
        if (to != null && from == null && to.isBefore(span.from())) {
            throw WINDOW_WITHOUT_FIGURES.refuse("to", to.toString());
        }
        return new DayWindow(from == null ? span.from() : from, to == null ? span.to() : to);
    }
}
