package org.hucheng.network;

import java.util.List;
import java.util.Locale;
import org.hucheng.roads.Access;
import org.hucheng.roads.CordonChoice;
import org.hucheng.roads.TravelMode;

/**
 * How an operation closes its area: configuration, in the words of {@code network.yaml}.
 *
 * @param mode {@code drive}, {@code cycle} or {@code foot}
 * @param outside {@code all}: from every road beyond the outline; {@code rim}: only from where roads lead on into the wider network
 * @param inside {@code all}: every road within is to be kept; {@code places}: only inhabited places
 * @param direction {@code in} or {@code out}
 * @param access {@code by-law} or {@code at-all}: whether private and gated roads count
 * @param counts which posts close their road: {@code manned}, where somebody is at an open post; {@code open}, whoever is there
 * @param kinds kinds of posts that close a road; empty: all of them
 */
public record CordonSetUp(
        String mode,
        String outside,
        String inside,
        String direction,
        String access,
        String counts,
        List<String> kinds) {
    static final List<String> MODES = List.of("drive", "cycle", "foot");
    static final List<String> OUTSIDES = List.of("all", "rim");
    static final List<String> INSIDES = List.of("all", "places");
    static final List<String> DIRECTIONS = List.of("in", "out");
    static final List<String> ACCESSES = List.of("by-law", "at-all");
    static final List<String> COUNTS = List.of("manned", "open");

    /** Every drivable road that leads in must cross a manned post. */
    public static final CordonSetUp DEFAULT =
            new CordonSetUp("drive", "all", "all", "in", "by-law", "manned", List.of());

    public CordonSetUp {
        kinds = List.copyOf(kinds);
    }

    /** The same in the library's terms. */
    public CordonChoice choice() {
        return CordonChoice.DEFAULT
                .mode(of(TravelMode.class, mode))
                .outside(of(CordonChoice.Outside.class, outside))
                .inside(of(CordonChoice.Inside.class, inside))
                .direction(of(CordonChoice.Direction.class, direction))
                .access(of(Access.class, access));
    }

    boolean closesRoads(String kind) {
        return kinds.isEmpty() || kinds.contains(kind);
    }

    private static <E extends Enum<E>> E of(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
