package org.hucheng.oversight;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hucheng.audit.Entry;
import org.hucheng.audit.Trail;
import org.hucheng.identity.Access;
import org.hucheng.identity.Actor;
import org.hucheng.identity.Permission;
import org.hucheng.identity.Permit;
import org.hucheng.kernel.KernelProblem;
import org.hucheng.kernel.Scope;
import org.hucheng.operations.Operations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Who did what to one record, out of the trail, for whoever may read the record. */
@RestController
class HistoryController {
    private static final int MOST = 200;

    private final Map<String, Recorded> kinds = new HashMap<>();
    private final Access access;
    private final Trail trail;
    private final Operations operations;
    private final JsonMapper json;

    HistoryController(List<Recorded> recorded, Access access, Trail trail, Operations operations, JsonMapper json) {
        recorded.forEach(kind -> kinds.put(kind.kind(), kind));
        this.access = access;
        this.trail = trail;
        this.operations = operations;
        this.json = json;
    }

    record HistoryJson(List<TrailJson> entries) {}

    /** The newest first, at most 200. A record that the reader may not see has none: 404. */
    @GetMapping("/api/v1/operations/{op}/history/{kind}/{id}")
    @Permit(Permission.SIGNED_IN)
    HistoryJson history(@PathVariable String op, @PathVariable String kind, @PathVariable String id, Actor actor) {
        var operation = operations.get(op);
        Recorded recorded = kinds.get(kind);
        // a duty that permits another thing over more of the operation shows no more of this one
        Scope reader = recorded == null ? null : access.scope(actor, recorded.permission(), op);
        if (recorded == null || reader == null) {
            throw KernelProblem.ROUTE_NOT_FOUND.refuse("history", kind);
        }
        var trace = reader.get(() -> recorded.find(operation, id))
                .orElseThrow(() -> KernelProblem.ROUTE_NOT_FOUND.refuse("history", kind));
        // the trail is a whole operation's; that this record's part of it may be read was asked above
        var entries = Scope.whole("history of a record", operation.id(), List.of())
                .get(() -> trail.list(
                        new Trail.Query(operation.id(), null, null, trace.subject(), null, null, null), null, MOST));
        return new HistoryJson(entries.stream()
                .filter(entry -> entry.operationId() != null && isOf(entry, trace))
                .map(entry -> TrailJson.of(entry, operation.zone()))
                .toList());
    }

    private boolean isOf(Entry entry, Recorded.Trace trace) {
        if (trace.acts().stream().noneMatch(act -> entry.act().startsWith(act))) {
            return false;
        }
        var details = json.readTree(entry.details());
        return trace.where().entrySet().stream()
                .allMatch(w -> details.path(w.getKey()).asString("").equals(w.getValue()));
    }
}
