package org.hucheng.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.hucheng.identity.Territory.Kind;
import org.hucheng.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides what a request may see: from who asks, the permission its handler names and the operation it is about. */
@Component
public class Access {
    /** How long a place is believed to hold what it held: a post added elsewhere is seen so much later by those of its unit. */
    private static final Duration BELIEVED = Duration.ofSeconds(1);

    private static final int MOST_KEPT = 500;

    private final List<Territory> territories;
    private final DeviceStore devices;
    private final Clock clock;
    private final Map<Place, Kept> kept = new ConcurrentHashMap<>();

    Access(List<Territory> territories, DeviceStore devices, Clock clock) {
        this.territories = territories;
        this.devices = devices;
        this.clock = clock;
    }

    /** @param units null: the whole operation */
    private record Place(String operation, @Nullable Set<String> units) {}

    private record Kept(Scope scope, Instant until) {}

    /**
     * The scope of an actor in an operation for a permission, which {@link Permission#SIGNED_IN} leaves open; null where no duty permits it there. Outside
     * of any operation nothing operational is seen.
     */
    public @Nullable Scope scope(Actor actor, Permission permission, @Nullable String operation) {
        var duties = actor.duties().stream()
                .filter(duty -> permission == Permission.SIGNED_IN || duty.permits(permission))
                .toList();
        if (duties.isEmpty() && permission != Permission.SIGNED_IN) {
            return null;
        }
        if (operation == null) {
            return Scope.NONE;
        }
        var here = duties.stream().filter(duty -> duty.isIn(operation)).toList();
        if (here.isEmpty()) {
            return null;
        }
        if (here.stream().anyMatch(duty -> duty.unit() == null)) {
            return scope(new Place(operation, null));
        }
        var units = new TreeSet<String>();
        here.forEach(duty -> units.add(String.valueOf(duty.unit())));
        return scope(new Place(operation, units));
    }

    /** What a device may see while it asks for itself: its operation. */
    public Scope scope(DeviceView device) {
        return Scope.whole("device", device.operationId(), List.of());
    }

    /** Looks at every place anew, now: something in it was added. */
    void forget() {
        kept.clear();
    }

    /** True where an operation has such a unit. */
    boolean hasUnit(String operation, String unit) {
        return Scope.system("duties")
                .get(() -> within(Kind.UNITS, operation, null).containsValue(unit));
    }

    /** Id of an operation; null where there is none of this code. */
    @Nullable
    Integer operationId(String operation) {
        return Scope.system("duties").get(() -> within(Kind.OPERATIONS, operation, null)).keySet().stream()
                .findFirst()
                .orElse(null);
    }

    private Scope scope(Place place) {
        Instant now = clock.instant();
        Kept known = kept.get(place);
        if (known != null
                && now.isBefore(known.until())
                && !now.isBefore(known.until().minus(BELIEVED))) {
            return known.scope();
        }
        if (kept.size() >= MOST_KEPT) {
            kept.values().removeIf(k -> !now.isBefore(k.until()));
        }
        Scope made = Scope.system("duties").get(() -> make(place));
        kept.put(place, new Kept(made, now.plus(BELIEVED)));
        return made;
    }

    private Scope make(Place place) {
        Integer operation = operationId(place.operation());
        if (operation == null) {
            return Scope.NONE; // whoever asks for it is told that there is none
        }
        var units = within(Kind.UNITS, place.operation(), place.units());
        if (place.units() == null) {
            return Scope.whole("people", operation, units.keySet());
        }
        var posts = within(Kind.POSTS, place.operation(), place.units());
        return Scope.within(
                "people",
                operation,
                units.keySet(),
                posts.keySet(),
                devices.boundTo(operation, posts.values(), units.values()));
    }

    private Map<Integer, String> within(Kind kind, String operation, @Nullable Set<String> units) {
        var all = new java.util.HashMap<Integer, String>();
        territories.stream().filter(t -> t.kind() == kind).forEach(t -> all.putAll(t.within(operation, units)));
        return all;
    }

    /** Whether two windows of time touch; an open end reaches for ever. */
    static boolean overlap(Instant from, @Nullable Instant until, Instant otherFrom, @Nullable Instant otherUntil) {
        return (until == null || otherFrom.isBefore(until)) && (otherUntil == null || from.isBefore(otherUntil));
    }
}
