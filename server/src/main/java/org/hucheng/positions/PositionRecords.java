package org.hucheng.positions;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.hucheng.intake.FieldRecord;
import org.hucheng.intake.Payload;
import org.hucheng.intake.RecordHandler;
import org.hucheng.intake.Surroundings;
import org.hucheng.intake.Writes;
import org.hucheng.kernel.GeoPoint;
import org.hucheng.kernel.Text;
import org.hucheng.privacy.Sealer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The record type {@code position}: {@code {lon, lat, accuracy?, member? | unit?}}. A tracker that speaks for many names each of them. */
@Component
class PositionRecords implements RecordHandler<Position> {
    private static final int LARGEST_RADIUS = 100_000;

    private final PositionStore store;
    private final LivePositions live;

    PositionRecords(PositionStore store, LivePositions live) {
        this.store = store;
        this.live = live;
    }

    @Override
    public Set<String> types() {
        return Set.of("position");
    }

    @Override
    public Position prepare(FieldRecord record, Surroundings around, Sealer sealer) {
        var payload = new Payload(record.payload(), "payload.");
        var point = new GeoPoint(decimal(payload, "lon"), decimal(payload, "lat"));
        Integer accuracy = payload.maybeInteger("accuracy", 0, LARGEST_RADIUS);
        var place = new Place(record.recordedAt(), point.lon(), point.lat(), accuracy == null ? 0 : accuracy);
        return new Position(carrier(payload, record, around), place, sealer.seal(place.toBytes()));
    }

    private static Carrier carrier(Payload payload, FieldRecord record, Surroundings around) {
        if (payload.has("member")) {
            var member = around.member(payload);
            return new Carrier(Carrier.Kind.MEMBER, member.id(), member.code(), member.name());
        }
        String code = payload.maybeText("unit", 64);
        if (code != null) {
            var unit = around.unit(code);
            if (unit == null) {
                throw PositionProblem.UNIT_UNKNOWN.refuse("unit", code);
            }
            return new Carrier(Carrier.Kind.UNIT, unit.id(), unit.code(), unit.name());
        }
        var device = record.device();
        return new Carrier(Carrier.Kind.DEVICE, device.id(), device.code(), new Text(device.label(), device.label()));
    }

    private static double decimal(Payload payload, String field) {
        @Nullable Double value = payload.maybeDecimal(field);
        if (value == null) {
            throw payload.missing(field);
        }
        return value;
    }

    /** Boards may see a place some milliseconds before it is on disk; should that fail, the device sends it again. */
    @Override
    public void write(Writes writes, int operationId, List<Position> positions) throws SQLException {
        var newest = new TreeMap<Carrier.Key, Position>();
        for (Position position : positions) {
            newest.merge(
                    position.carrier().key(),
                    position,
                    (a, b) -> b.place().at().isBefore(a.place().at()) ? a : b);
        }
        store.put(writes.connection(), operationId, List.copyOf(newest.values()));
        live.moved(operationId, newest.values());
    }

    @Override
    public void makeRoom(Surroundings around) {
        store.makeRoom(around.operation().id());
    }
}
