package org.hucheng.network;

import java.util.List;
import java.util.Map;
import org.hucheng.audit.Audit;
import org.hucheng.audit.By;
import org.hucheng.operations.OperationView;
import org.hucheng.roads.Area;
import org.hucheng.roads.Cordon;
import org.hucheng.roads.RoadNetwork;
import org.hucheng.roads.RoadRefusal;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Areas drawn on the map. Where there is a road network, an area has at least one of its roads; any of them can become what the posts are to close. */
@Component
class Areas {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final AreaStore store;
    private final NetworkStore networkStore;
    private final Networks networks;
    private final Audit audit;

    Areas(AreaStore store, NetworkStore networkStore, Networks networks, Audit audit) {
        this.store = store;
        this.networkStore = networkStore;
        this.networks = networks;
        this.audit = audit;
    }

    List<DrawnArea> list(int operation) {
        return store.list(operation);
    }

    /** Id of the drawn area that the posts are to close; null when it is another one. */
    @Nullable
    Integer closed(int operation) {
        return networkStore.areaId(operation).orElse(null);
    }

    /** Refuses AREA_NOT_FOUND. */
    DrawnArea get(int operation, int id) {
        return store.find(operation, id).orElseThrow(() -> NetworkProblem.AREA_NOT_FOUND.refuse("area", id));
    }

    /** Refuses AREA_NAME_TAKEN and whatever is no clean area on the roads. */
    @Transactional
    int draw(OperationView operation, String name, JsonNode outline, By by) {
        mustLieOnRoads(operation, DrawnArea.read(name, outline));
        int id = store.add(operation.id(), name, outline, by.name());
        audit.record(by, operation.id(), "network.area-drawn", name, Map.of("area", id));
        return id;
    }

    /** The same refusals as for a new one, and AREA_NOT_FOUND. */
    @Transactional
    void change(OperationView operation, int id, String name, JsonNode outline, By by) {
        DrawnArea before = get(operation.id(), id);
        mustLieOnRoads(operation, DrawnArea.read(name, outline));
        store.change(id, name, outline, by.name());
        audit.record(by, operation.id(), "network.area-changed", name, Map.of("area", id, "before", before.name()));
    }

    @Transactional
    void remove(OperationView operation, int id, By by) {
        DrawnArea area = get(operation.id(), id);
        store.remove(id);
        audit.record(by, operation.id(), "network.area-removed", area.name(), Map.of("area", id));
    }

    /** From now on the posts are to close this area. Refuses NETWORK_NOT_LOADED, AREA_NOT_FOUND and what cannot be closed; then nothing changes. */
    @Transactional
    void close(OperationView operation, int id, By by) {
        DrawnArea area = get(operation.id(), id);
        Ground ground = networks.ground(operation.id());
        if (ground == null) {
            throw NetworkProblem.NETWORK_NOT_LOADED.refuse("operation", operation.code());
        }
        try {
            Cordon.of(
                    ground.network().roads(),
                    DrawnArea.read(area.name(), area.outline()),
                    ground.network().setUp().choice());
        } catch (RoadRefusal refusal) {
            throw NetworkProblem.of(refusal);
        }
        networkStore.putArea(operation.id(), area, by.name());
        audit.record(by, operation.id(), "network.area-closed", area.name(), Map.of("area", id));
    }

    /** Refuses AREA_OUTSIDE_NETWORK and AREA_WITHOUT_ROADS; without a network there is nothing to compare with. */
    private void mustLieOnRoads(OperationView operation, Area area) {
        Ground ground = networks.ground(operation.id());
        if (ground != null) {
            mustLieOn(ground.network().roads(), area);
        }
    }

    private static void mustLieOn(RoadNetwork roads, Area area) {
        PreparedGeometry shape = PreparedGeometryFactory.prepare(area.shape());
        Envelope box = area.shape().getEnvelopeInternal();
        var all = new Envelope();
        for (int segment = 0; segment < roads.segments(); segment++) {
            var line = new Coordinate[roads.points(segment)];
            var around = new Envelope();
            for (int i = 0; i < line.length; i++) {
                line[i] = new Coordinate(roads.lon(segment, i), roads.lat(segment, i));
                around.expandToInclude(line[i]);
            }
            all.expandToInclude(around);
            if (around.intersects(box) && shape.intersects(GEOMETRY.createLineString(line))) {
                return;
            }
        }
        throw (all.intersects(box) ? NetworkProblem.AREA_WITHOUT_ROADS : NetworkProblem.AREA_OUTSIDE_NETWORK)
                .refuse("field", "outline");
    }
}
