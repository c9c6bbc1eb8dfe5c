package org.hucheng.privacy;

import java.util.Map;
import org.springframework.stereotype.Component;

/** The values that accesses and people's requests were for: sealed, and gone with all others. Who looked, when and why is proof and stays. */
@Component
class AccessSubjects implements PersonalRecords {
    private final AccessStore store;
    private final PersonsRequestStore requests;

    AccessSubjects(AccessStore store, PersonsRequestStore requests) {
        this.store = store;
        this.requests = requests;
    }

    @Override
    public Map<String, Long> goes(int operationId) {
        return Map.of("access-subjects", store.countSubjects(operationId) + requests.countSubjects(operationId));
    }

    @Override
    public Map<String, Long> stays(int operationId) {
        return Map.of();
    }

    @Override
    public void drop(int operationId) {
        store.forget(operationId);
        requests.forgetAll(operationId);
    }
}
