package org.hucheng.positions;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hucheng.kernel.Scope;
import org.hucheng.operations.Operations;
import org.hucheng.organisation.Organisation;
import org.springframework.stereotype.Component;

/** Which teams a member belongs to; read anew when the operation's configuration is another. */
@Component
class Crews {
    private final Operations operations;
    private final Organisation organisation;
    private final Map<Integer, Kept> kept = new ConcurrentHashMap<>();

    private record Kept(long stamp, Map<Integer, List<String>> teams) {}

    Crews(Operations operations, Organisation organisation) {
        this.operations = operations;
        this.organisation = organisation;
    }

    /** Codes of teams by member's id. */
    Map<Integer, List<String>> of(int operationId) {
        long stamp = operations.stamp(operationId);
        Kept known = kept.get(operationId);
        if (known == null || known.stamp() != stamp) {
            known = Scope.system("teams kept").get(() -> new Kept(stamp, organisation.teamsOfMembers(operationId)));
            kept.put(operationId, known);
        }
        return known.teams();
    }
}
