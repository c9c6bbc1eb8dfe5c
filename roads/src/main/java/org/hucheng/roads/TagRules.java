package org.hucheng.roads;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What OpenStreetMap's tags allow, per travel mode. Every answer is a set of bits: the low three are the modes that may pass by law, the
 * next three those that can pass at all (a private road, a gate that can be lifted).
 */
final class TagRules {
    static final int BY_LAW = 0b111;
    static final int AT_ALL = 0b111_000;
    private static final int AT_ALL_SHIFT = 3;
    private static final Set<String> CLOSED = Set.of(
            "no",
            "private",
            "agricultural",
            "forestry",
            "emergency",
            "military",
            "psv",
            "bus",
            "use_sidepath",
            "restricted");
    private static final Set<String> OPENED =
            Set.of("yes", "designated", "permissive", "official", "destination", "customers", "delivery");
    private static final Set<String> STOPS_CARS = Set.of(
            "bollard",
            "block",
            "jersey_barrier",
            "planter",
            "cycle_barrier",
            "motorcycle_barrier",
            "kissing_gate",
            "stile",
            "turnstile",
            "full-height_turnstile",
            "horse_stile",
            "log",
            "debris",
            "wall",
            "fence",
            "hedge",
            "rope",
            "sump_buster",
            "bus_trap",
            "tank_trap",
            "chain",
            "bar",
            "ditch");
    private static final Set<String> STOPS_CYCLES = Set.of(
            "kissing_gate", "stile", "turnstile", "full-height_turnstile", "horse_stile", "wall", "fence", "hedge");
    private static final Set<String> STOPS_WALKERS = Set.of("wall", "fence", "hedge");
    private static final String[] DRIVE_KEYS = {"motorcar", "motor_vehicle", "vehicle", "access"};
    private static final String[] CYCLE_KEYS = {"bicycle", "vehicle", "access"};
    private static final String[] FOOT_KEYS = {"foot", "access"};

    private TagRules() {}

    private static String[] keys(TravelMode mode) {
        return switch (mode) {
            case DRIVE -> DRIVE_KEYS;
            case CYCLE -> CYCLE_KEYS;
            case FOOT -> FOOT_KEYS;
        };
    }

    /** Who may go forward (the way's own direction) or backward on a road of this class. */
    static int passable(RoadClass roadClass, Tags tags, boolean forward) {
        int bits = 0;
        for (TravelMode mode : TravelMode.values()) {
            String rule = access(mode, tags, forward ? ":forward" : ":backward");
            boolean isOpened = rule != null && OPENED.contains(rule);
            boolean byDefault = isUsual(mode, roadClass, tags);
            boolean canPass = byDefault || (isOpened && mode != TravelMode.DRIVE);
            if (!canPass || !direction(mode, roadClass, tags, forward)) {
                continue;
            }
            bits |= mode.bit() << AT_ALL_SHIFT;
            if (rule == null || !CLOSED.contains(rule)) {
                bits |= mode.bit();
            }
        }
        return bits;
    }

    private static @Nullable String access(TravelMode mode, Tags tags, String direction) {
        for (String key : keys(mode)) {
            String value = tags.get(key + direction);
            if (value == null) {
                value = tags.get(key);
            }
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private static boolean isUsual(TravelMode mode, RoadClass roadClass, Tags tags) {
        return switch (mode) {
            case DRIVE -> roadClass.isForCars();
            case CYCLE ->
                switch (roadClass) {
                    case MOTORWAY, PEDESTRIAN, FOOTWAY, BRIDLEWAY, STEPS -> false;
                    default -> !tags.is("motorroad", "yes");
                };
            case FOOT -> roadClass != RoadClass.MOTORWAY && !tags.is("motorroad", "yes");
        };
    }

    private static boolean direction(TravelMode mode, RoadClass roadClass, Tags tags, boolean forward) {
        if (mode == TravelMode.FOOT) {
            return true;
        }
        String oneway = oneway(mode, tags);
        if (oneway == null) {
            String junction = tags.get("junction", "");
            boolean implied =
                    junction.equals("roundabout") || junction.equals("circular") || tags.is("highway", "motorway");
            return forward || !implied;
        }
        return switch (oneway) {
            case "yes", "true", "1" -> forward;
            case "-1", "reverse" -> !forward;
            default -> true;
        };
    }

    private static @Nullable String oneway(TravelMode mode, Tags tags) {
        if (mode == TravelMode.CYCLE) {
            String own = tags.get("oneway:bicycle");
            if (own != null) {
                return own;
            }
            if (tags.get("cycleway", "").startsWith("opposite")) {
                return "no";
            }
        } else {
            for (String key : new String[] {"oneway:motorcar", "oneway:motor_vehicle"}) {
                String own = tags.get(key);
                if (own != null) {
                    return own;
                }
            }
        }
        return tags.get("oneway");
    }

    /** Whom a thing standing on the road at a node stops; 0 where nothing does. */
    static int stopped(Tags tags) {
        String barrier = tags.get("barrier");
        if (barrier == null) {
            return 0;
        }
        int bits = 0;
        for (TravelMode mode : TravelMode.values()) {
            String rule = access(mode, tags, ":forward");
            boolean isHard = (switch (mode) {
                        case DRIVE -> STOPS_CARS;
                        case CYCLE -> STOPS_CYCLES;
                        case FOOT -> STOPS_WALKERS;
                    })
                    .contains(barrier);
            boolean isOpened = rule != null && OPENED.contains(rule);
            boolean isShut = (rule != null && CLOSED.contains(rule)) || tags.is("locked", "yes");
            if (isHard && !isOpened) {
                bits |= mode.bit() | mode.bit() << AT_ALL_SHIFT;
            } else if (isShut && !isOpened) {
                bits |= mode.bit();
            }
        }
        return bits;
    }
}
