package org.hucheng.positions;

import java.util.Map;
import org.hucheng.privacy.PersonalRecords;
import org.springframework.stereotype.Component;

/** Where people were ends with the operation's personal data, in memory too. */
@Component
class PersonalPositions implements PersonalRecords {
    private final PositionStore store;
    private final LivePositions live;

    PersonalPositions(PositionStore store, LivePositions live) {
        this.store = store;
        this.live = live;
    }

    @Override
    public Map<String, Long> goes(int operationId) {
        return store.count(operationId);
    }

    @Override
    public Map<String, Long> stays(int operationId) {
        return Map.of();
    }

    @Override
    public void drop(int operationId) {
        store.drop(operationId);
        live.forget(operationId);
    }
}
