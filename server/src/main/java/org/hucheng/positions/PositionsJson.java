package org.hucheng.positions;

import java.util.List;
import java.util.Map;
import org.hucheng.kernel.Text;

/**
 * Positions as boards read them: everything once, then what changed.
 *
 * @param whole whether this is everybody, in place of what was known before
 * @param fresh who was not there before
 * @param moved who is somewhere else: key, longitude, latitude, accuracy in metres, moment in milliseconds since 1970
 * @param gone keys of those who have said nothing for long
 */
record PositionsJson(boolean whole, List<SpotJson> fresh, List<MovedJson> moved, List<String> gone) {

    /** @param key the carrier's, for example {@code member/4711}; {@code teams} codes of the teams a member is in; {@code at} in milliseconds since 1970; {@code accuracy} in metres */
    record SpotJson(
            String key,
            String kind,
            String code,
            Text name,
            List<String> teams,
            double lon,
            double lat,
            int accuracy,
            long at) {}

    record MovedJson(String key, double lon, double lat, int accuracy, long at) {}

    /** @param teams codes of teams by member's id */
    static PositionsJson whole(List<LivePositions.Spot> spots, Map<Integer, List<String>> teams) {
        return new PositionsJson(
                true, spots.stream().map(spot -> spot(spot, teams)).toList(), List.of(), List.of());
    }

    static PositionsJson of(LivePositions.Change change, Map<Integer, List<String>> teams) {
        return new PositionsJson(
                false,
                change.fresh().stream().map(spot -> spot(spot, teams)).toList(),
                change.moved().stream().map(PositionsJson::moved).toList(),
                change.gone().stream().map(PositionsJson::key).toList());
    }

    private static SpotJson spot(LivePositions.Spot spot, Map<Integer, List<String>> teams) {
        var carrier = spot.carrier();
        var to = moved(spot);
        return new SpotJson(
                to.key(),
                carrier.kind().word(),
                carrier.code(),
                carrier.name(),
                carrier.kind() == Carrier.Kind.MEMBER ? teams.getOrDefault(carrier.id(), List.of()) : List.of(),
                to.lon(),
                to.lat(),
                to.accuracy(),
                to.at());
    }

    private static MovedJson moved(LivePositions.Spot spot) {
        var place = spot.place();
        return new MovedJson(
                key(spot.carrier()),
                Math.round(place.lon() * 1e6) / 1e6,
                Math.round(place.lat() * 1e6) / 1e6,
                place.accuracy(),
                place.at().toEpochMilli());
    }

    private static String key(Carrier carrier) {
        return carrier.kind().word() + "/" + carrier.id();
    }
}
