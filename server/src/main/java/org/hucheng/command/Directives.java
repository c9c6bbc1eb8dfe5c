package org.hucheng.command;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hucheng.audit.By;
import org.hucheng.kernel.Page;
import org.hucheng.operations.OperationView;
import org.hucheng.operations.Operations;
import org.hucheng.organisation.Organisation;
import org.hucheng.organisation.UnitRef;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door of this module: what the command and its groups direct units to do, and what has become of it. */
@Component
public class Directives {
    private final DirectiveStore store;
    private final DirectiveListStore lists;
    private final CommandLog log;
    private final Organisation organisation;
    private final Operations operations;

    Directives(
            DirectiveStore store,
            DirectiveListStore lists,
            CommandLog log,
            Organisation organisation,
            Operations operations) {
        this.store = store;
        this.lists = lists;
        this.log = log;
        this.organisation = organisation;
        this.operations = operations;
    }

    /**
     * A directive whose time is up.
     *
     * @param waiting units that have not reported, {@code silent} those of them that have not even acknowledged
     */
    public record Overdue(int number, String subject, String priority, OffsetDateTime dueAt, int waiting, int silent) {}

    /** Every directive that is overdue at a moment, the latest due first. */
    public List<Overdue> overdue(OperationView operation, Instant at) {
        var filter = new DirectiveListStore.Filter(operation.id(), at, null, null, "overdue", null, null, null);
        return lists.list(filter, null, Page.LARGEST, operation.zone()).stream()
                .map(d -> new Overdue(
                        d.number(),
                        d.subject(),
                        d.priority(),
                        d.dueAt(),
                        d.units() - d.done(),
                        d.units() - d.acknowledged()))
                .sorted(java.util.Comparator.comparing(Overdue::dueAt).reversed())
                .toList();
    }

    /**
     * Gives a directive and returns its number. Refuses UNITS_MISSING, UNIT_NOT_FOUND, GROUP_NOT_FOUND, DUE_TOO_EARLY, and of one that withdraws
     * another DIRECTIVE_NOT_FOUND, DIRECTIVE_WITHDRAWN, CORRECTION_MISSES_UNITS.
     */
    @Transactional
    int give(OperationView operation, NewDirective directive, Instant at, By by) {
        String group = directive.group();
        if (group != null
                && operations.groups(operation.id()).stream()
                        .noneMatch(g -> g.code().equals(group))) {
            throw CommandProblem.GROUP_NOT_FOUND.refuse("group", group);
        }
        if (directive.units().isEmpty()) {
            throw CommandProblem.UNITS_MISSING.refuse();
        }
        if (!directive.due().isAfter(at)) {
            throw CommandProblem.DUE_TOO_EARLY.refuse("due", directive.due().toString(), "given", at.toString());
        }
        var units = directive.units().stream()
                .distinct()
                .map(code -> organisation.unit(operation.id(), code))
                .collect(Collectors.toMap(UnitRef::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        store.lock(operation.id());
        Integer withdraws = directive.withdraws();
        @Nullable Integer withdrawsId = null;
        if (withdraws != null) {
            var old = standing(operation, withdraws);
            var missed =
                    old.units().stream().filter(id -> !units.containsKey(id)).toList();
            if (!missed.isEmpty()) {
                var tree = organisation.units(operation.id());
                throw CommandProblem.CORRECTION_MISSES_UNITS.refuse(
                        "units",
                        missed.stream()
                                .map(id -> Objects.requireNonNull(tree.get(id)).code())
                                .sorted()
                                .toList());
            }
            withdrawsId = old.id();
        }
        int number = store.nextNumber(operation.id());
        store.add(operation.id(), number, directive, units.values(), withdrawsId, at, by.name());
        var details = new LinkedHashMap<String, Object>();
        details.put("priority", directive.priority());
        details.put("due", directive.due().toString());
        details.put("units", units.values().stream().map(UnitRef::code).toList());
        if (group != null) {
            details.put("group", group);
        }
        if (withdraws != null) {
            details.put("withdraws", withdraws);
        }
        log.enter(
                operation,
                at,
                by,
                "directive-given",
                Integer.toString(number),
                directive.subject() + "\n" + directive.text(),
                details);
        return number;
    }

    /** Refuses DIRECTIVE_NOT_FOUND, DIRECTIVE_WITHDRAWN, NOT_ADDRESSED, ALREADY_ACKNOWLEDGED. */
    @Transactional
    void acknowledge(OperationView operation, int number, String unitCode, Instant at, By by) {
        store.lock(operation.id());
        var unit = organisation.unit(operation.id(), unitCode);
        int id = addressed(operation, number, unit);
        if (!store.acknowledge(id, unit.id(), at, by.name())) {
            throw CommandProblem.ALREADY_ACKNOWLEDGED.refuse("unit", unitCode);
        }
        log.enter(operation, at, by, "directive-acknowledged", Integer.toString(number), "", of(unit));
    }

    /** A unit that reports has read what it reports on: the report acknowledges too. Refuses as {@link #acknowledge}, and ALREADY_REPORTED. */
    @Transactional
    void report(OperationView operation, int number, String unitCode, String text, Instant at, By by) {
        store.lock(operation.id());
        var unit = organisation.unit(operation.id(), unitCode);
        int id = addressed(operation, number, unit);
        if (store.acknowledge(id, unit.id(), at, by.name())) {
            log.enter(operation, at, by, "directive-acknowledged", Integer.toString(number), "", of(unit));
        }
        store.report(id, unit, text, at, by.name());
        log.enter(operation, at, by, "directive-done", Integer.toString(number), text, of(unit));
    }

    Page<DirectiveRow> list(
            OperationView operation,
            DirectiveListStore.Filter filter,
            @Nullable Integer after,
            int size,
            boolean count) {
        var found = lists.list(filter, after, size + 1, operation.zone());
        var shown = found.stream().limit(size).toList();
        return new Page<>(
                shown,
                found.size() > size ? Integer.toString(shown.getLast().number()) : null,
                count ? lists.count(filter) : null);
    }

    /** Refuses DIRECTIVE_NOT_FOUND. */
    DirectivePage get(OperationView operation, int number, Instant at) {
        var directive = lists.find(operation.id(), number, at, operation.zone())
                .orElseThrow(() -> CommandProblem.DIRECTIVE_NOT_FOUND.refuse("number", number));
        var tree = organisation.units(operation.id());
        return new DirectivePage(
                directive,
                lists.lines(operation.id(), number, at, operation.zone()).stream()
                        .map(line -> {
                            var unit = Objects.requireNonNull(tree.get(line.unitId()));
                            return new DirectivePage.UnitLine(
                                    unit.code(),
                                    unit.name(),
                                    mark(line.acknowledgedAt(), line.acknowledgedBy()),
                                    mark(line.doneAt(), line.doneBy()),
                                    line.report());
                        })
                        .toList());
    }

    private static DirectivePage.@Nullable Mark mark(@Nullable OffsetDateTime at, @Nullable String by) {
        return at == null || by == null ? null : new DirectivePage.Mark(at, by);
    }

    private DirectiveStore.Known standing(OperationView operation, int number) {
        var known = store.find(operation.id(), number)
                .orElseThrow(() -> CommandProblem.DIRECTIVE_NOT_FOUND.refuse("number", number));
        if (known.withdrawn()) {
            throw CommandProblem.DIRECTIVE_WITHDRAWN.refuse("number", number);
        }
        return known;
    }

    private int addressed(OperationView operation, int number, UnitRef unit) {
        var known = standing(operation, number);
        if (!known.units().contains(unit.id())) {
            throw CommandProblem.NOT_ADDRESSED.refuse("number", number, "unit", unit.code());
        }
        return known.id();
    }

    private static java.util.Map<String, Object> of(UnitRef unit) {
        return java.util.Map.of("unit", unit.code());
    }
}
