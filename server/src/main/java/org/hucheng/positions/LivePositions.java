package org.hucheng.positions;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.hucheng.identity.Devices;
import org.hucheng.kernel.Scope;
import org.hucheng.kernel.Text;
import org.hucheng.operations.Operations;
import org.hucheng.organisation.Organisation;
import org.hucheng.privacy.OperationKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The newest place of everybody, in memory; read from the database at an operation's first question after a start. */
@Component
class LivePositions {
    /** Whoever has said nothing for so long before the newest word of anybody is no longer shown. */
    static final Duration SILENCE = Duration.ofMinutes(15);

    private final PositionStore store;
    private final Operations operations;
    private final Organisation organisation;
    private final Devices devices;
    private final OperationKeys keys;
    private final Map<Integer, Field> fields = new ConcurrentHashMap<>();

    LivePositions(
            PositionStore store,
            Operations operations,
            Organisation organisation,
            Devices devices,
            OperationKeys keys) {
        this.store = store;
        this.operations = operations;
        this.organisation = organisation;
        this.devices = devices;
        this.keys = keys;
    }

    record Spot(Carrier carrier, Place place) {}

    /** What changed since the last time it was asked: who was not there before, who is somewhere else, who is silent. */
    record Change(List<Spot> fresh, List<Spot> moved, List<Carrier> gone) {
        /** What of it concerns those who may be seen. */
        Change of(Predicate<Carrier.Key> visible) {
            return new Change(
                    fresh.stream().filter(s -> visible.test(s.carrier().key())).toList(),
                    moved.stream().filter(s -> visible.test(s.carrier().key())).toList(),
                    gone.stream().filter(c -> visible.test(c.key())).toList());
        }

        boolean isNothing() {
            return fresh.isEmpty() && moved.isEmpty() && gone.isEmpty();
        }
    }

    /** One operation's. */
    private static final class Field {
        private final Map<Carrier.Key, Spot> spots = new TreeMap<>();
        private final Set<Carrier.Key> changed = new LinkedHashSet<>();
        private final Set<Carrier.Key> fresh = new LinkedHashSet<>();
        private Instant newest = Instant.MIN;

        synchronized void put(Spot spot) {
            var key = spot.carrier().key();
            Spot before = spots.get(key);
            if (before == null || before.place().at().isBefore(spot.place().at())) {
                spots.put(key, spot);
                (before == null || fresh.contains(key) ? fresh : changed).add(key);
                newest = newest.isAfter(spot.place().at())
                        ? newest
                        : spot.place().at();
            }
        }

        synchronized Change change() {
            var gone = new ArrayList<Carrier>();
            if (!changed.isEmpty() || !fresh.isEmpty()) {
                spots.values().stream()
                        .filter(this::isSilent)
                        .map(Spot::carrier)
                        .forEach(gone::add);
                gone.forEach(carrier -> spots.remove(carrier.key()));
            }
            return new Change(taken(fresh), taken(changed), gone);
        }

        private boolean isSilent(Spot spot) {
            return spot.place().at().isBefore(newest.minus(SILENCE));
        }

        private List<Spot> taken(Set<Carrier.Key> keys) {
            var taken = keys.stream().map(spots::get).filter(Objects::nonNull).toList();
            keys.clear();
            return taken;
        }

        synchronized void forget(Instant before) {
            spots.values().removeIf(spot -> spot.place().at().isBefore(before));
        }

        synchronized List<Spot> all() {
            return spots.values().stream().filter(spot -> !isSilent(spot)).toList();
        }
    }

    void moved(int operationId, Collection<Position> positions) {
        Field field = fields.get(operationId);
        if (field != null) { // nobody has asked since the start: whoever does reads them from the database
            positions.forEach(p -> field.put(new Spot(p.carrier(), p.place())));
        }
    }

    List<Spot> all(int operationId, Predicate<Carrier.Key> visible) {
        return field(operationId).all().stream()
                .filter(spot -> visible.test(spot.carrier().key()))
                .toList();
    }

    /** For one caller only: what it is told, nobody is told again. */
    Change change(int operationId) {
        return field(operationId).change();
    }

    void forget(int operationId) {
        fields.remove(operationId);
    }

    /** Places older than a moment; boards drop them as they drop whoever is silent. */
    void forget(int operationId, Instant before) {
        Field field = fields.get(operationId);
        if (field != null) {
            field.forget(before);
        }
    }

    private Field field(int operationId) {
        Field known = fields.get(operationId);
        if (known != null) {
            return known;
        }
        Field empty = new Field();
        Field other = fields.putIfAbsent(
                operationId, empty); // from now on what arrives is put in, before what was there is read
        if (other != null) {
            return other;
        }
        try {
            Scope.system("positions kept").get(() -> read(operationId)).forEach(empty::put);
            return empty;
        } catch (RuntimeException e) {
            fields.remove(operationId, empty); // or it would look as if nobody were anywhere
            throw e;
        }
    }

    private List<Spot> read(int operationId) {
        String code = operations.get(operationId).code();
        if (keys.areDestroyed(code)) {
            return List.of();
        }
        var rows = store.list(operationId);
        if (rows.isEmpty()) {
            return List.of();
        }
        var sealer = keys.sealer(code);
        var members = organisation.members(operationId);
        var units = organisation.units(operationId);
        var known = devices.byId(operationId);
        var spots = new ArrayList<Spot>();
        for (PositionStore.Row row : rows) {
            int id = row.key().id();
            @Nullable
            Carrier carrier = switch (row.key().kind()) {
                case MEMBER -> {
                    var member = members.get(id);
                    yield member == null ? null : new Carrier(Carrier.Kind.MEMBER, id, member.code(), member.name());
                }
                case UNIT -> {
                    var unit = units.get(id);
                    yield unit == null ? null : new Carrier(Carrier.Kind.UNIT, id, unit.code(), unit.name());
                }
                case DEVICE -> {
                    var device = known.get(id);
                    yield device == null
                            ? null
                            : new Carrier(
                                    Carrier.Kind.DEVICE, id, device.code(), new Text(device.label(), device.label()));
                }
            };
            if (carrier != null) {
                spots.add(new Spot(carrier, Place.of(row.at(), sealer.open(row.sealed()))));
            }
        }
        return spots;
    }
}
